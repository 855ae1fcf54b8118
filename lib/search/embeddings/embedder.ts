/** Turns texts into vectors; texts of similar meaning get similar ones, in whichever words or language. */
export interface Embedder {
  /** Names one state of one model: vectors under another name are not comparable. */
  readonly name: string;
  readonly dimensions: number;
  /** One vector of length 1 for each text. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** A claim in all its wordings. */
export type ClaimTexts = { statementEn: string | null; statementZh: string | null; quote: string };

/** The text of a claim that is embedded: the exact words first, since a long text is cut at its end. */
export function embeddedText({ statementEn, statementZh, quote }: ClaimTexts): string {
  const wordings = [quote, statementEn, statementZh].flatMap((text) => text?.trim() || []);
  return [...new Set(wordings)].join("\n");
}
