import type { Span } from "@/lib/language/span";
import type { Edit } from "./align/edit";
import type { Features } from "./features/types";
import { answerAt, calibrate, calibrationFor, noisyOr } from "./model";
import type { ParsedWording, Token } from "./parse/tokens";
import { spansOf } from "./rows/editSpans";
import type { Answer, Reading, SameReason } from "./types";

/** An edit, and how likely it alone changes what is promised. */
export type RatedEdit = { edit: Edit; features: Features; rate: number };

/**
 * How each place that differs reads by itself. Where the wordings do not read the same as a whole, the likeliest place
 * does not either.
 */
export function readingsOf(
  edits: readonly RatedEdit[],
  { answer, never, isChinese }: { answer: Answer; never: ReadonlySet<Edit>; isChinese: boolean },
): Reading[] {
  const most = Math.max(0, ...edits.map(({ rate }) => rate));
  const isSame = (rate: number, why: SameReason) => {
    if (answer === "same") return true;
    const alone = calibrate(noisyOr([rate]), calibrationFor(isChinese));
    // Beside what changed, only what is known to say the same does: not whatever is put in other words.
    return why !== "rephrasing" && rate < most && answerAt(alone, isChinese) === "same";
  };
  return edits.map(({ edit, features, rate }) => {
    const why = whySame(edit, features);
    return {
      earlier: spansOf(edit.earlier),
      later: spansOf(edit.later),
      isSame: !never.has(edit) && isSame(rate, why),
      why,
    };
  });
}

/** What is said of all words where only the terms were compared: nothing. */
export function wholeReading(a: ParsedWording, b: ParsedWording): Reading[] {
  const whole = ({ text }: ParsedWording): Span[] => [{ start: 0, end: text.length }];
  return [{ earlier: whole(a), later: whole(b), isSame: false, why: "rephrasing" }];
}

/** What an edit that reads the same is. */
function whySame({ removed, added, pairs }: Edit, features: Features): SameReason {
  if (features.reference || features.place_only) return "pointer";
  if (features.example) return "example";
  if (pairs.length > 0 && features.paired_only) {
    if (pairs.every(({ relation }) => relation === "spelling")) return "spelling";
    if (pairs.every(({ relation }) => relation === "synonym" || relation === "spelling")) return "synonym";
  }
  return removed.length + added.length + pairs.length === 0 ? "moved" : "rephrasing";
}

/** What words that both wordings have in another form are. */
export function whyEqual(tokens: readonly Token[]): SameReason {
  if (tokens.length === 0) return "punctuation";
  if (tokens.some(({ kind }) => kind === "amount" || kind === "time")) return "value";
  if (tokens.some(({ kind }) => kind === "reference")) return "pointer";
  return tokens.some(({ key }) => key.startsWith("≈")) ? "synonym" : "spelling";
}
