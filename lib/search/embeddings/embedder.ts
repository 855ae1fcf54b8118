/** Turns texts into directions: what means the same points the same way, in whichever words or language. */
export interface Embedder {
  /** Names one model in one state: vectors of another name are not comparable with its own. */
  readonly name: string;
  readonly dimensions: number;
  /** One vector of length 1 for each text. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** What a claim says, in every wording that we have of it. */
export type ClaimWords = { statementEn: string | null; statementZh: string | null; quote: string };

/** One text for one claim: the exact words first, since a long text loses its end. */
export function wordsOf({ statementEn, statementZh, quote }: ClaimWords): string {
  const wordings = [quote, statementEn, statementZh].flatMap((text) => text?.trim() || []);
  return [...new Set(wordings)].join("\n");
}
