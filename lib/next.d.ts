/* What the bundler of Next makes of a file that is imported. */
declare module "*.woff2" {
  /** Its address, as the stylesheets name it. */
  const address: string;
  export default address;
}
