import { canonicalJson, sha256 } from "@/lib/hash";

/** Words, and when they were said as far as it is known: `2024`, `2024-08` or `2024-08-01`. */
export type ReadWording = { text: string; said: string | null };

/** Two wordings as the second reader gets them. */
export type ReadPair = { earlier: ReadWording; later: ReadWording };

/** Names what was read by whom: the same words are read once by a model and a version of the prompt. */
export const contentHash = (pair: ReadPair, model: string, promptVersion: string): string =>
  sha256(canonicalJson({ ...pair, model, promptVersion }));
