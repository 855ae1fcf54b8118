/** The dictionaries that opencc-js ships without types: "著 着|…", the first character of each pair to its form. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
