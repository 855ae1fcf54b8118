import type { Amount } from "@/lib/language/amounts/findAmounts";
import type { Span } from "@/lib/language/span";
import type { TimeExpression } from "@/lib/language/times";

/**
 * A word, an amount, a date or a reference. Tokens with the same `key` say the same; `gap` is what stands between
 * the token before and this one.
 */
export type Token = Span & {
  text: string;
  key: string;
  gap: string;
  /** Its index among the tokens of the wording. */
  index: number;
  kind: "word" | "amount" | "time" | "reference";
  /** A discourse connective: it only leads from one sentence to the next. */
  isConnective?: boolean;
  amount?: Amount;
  time?: TimeExpression;
};

/**
 * A wording ready to be compared. `folded` has the length of `text`, so that positions are the same. `marked` is
 * `folded` with the comma of Chinese lists kept, which is no comma between clauses.
 */
export type ParsedWording = {
  text: string;
  folded: string;
  marked: string;
  isChinese: boolean;
  /** Whether it is known who is meant by "we". */
  isSpeakerKnown: boolean;
  tokens: Token[];
  amounts: Amount[];
  times: TimeExpression[];
};
