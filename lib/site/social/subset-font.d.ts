/** The package has no types of its own. */
declare module "subset-font" {
  type Options = {
    targetFormat?: "sfnt" | "woff" | "woff2" | "truetype";
    variationAxes?: Record<string, number>;
  };
  /** The font with the glyphs of a text alone; `variationAxes` fixes what would vary. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
