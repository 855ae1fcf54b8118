import { type PartialDate, parsePartialDate } from "@/lib/dates";
import type { ClaimKind } from "@/lib/generated/prisma/enums";
import { kindOf } from "./kind/model";
import { datelineOf, withoutDateline } from "./reading/dateline";
import { type DateSaid, dateSaid } from "./reading/dateSaid";
import { type Reading, type Speaking, speakerOf } from "./reading/speaker";
import { statementOf } from "./reading/statement";
import { LONGEST_STATEMENT } from "./schema";

/** What is missing is not certain. */
export type Prefill = { speaker?: Speaking; saidOn?: DateSaid; kind?: ClaimKind; statement?: string };

/**
 * How the form for a new claim opens: guesses, and only where there is little doubt. `publishedOn` is the article's, as a
 * partial date or written as one; `before` the text of the article before the sentence.
 */
export function prefill(
  whole: string,
  { publishedOn, ...reading }: Reading & { publishedOn?: PartialDate | string | null },
): Prefill {
  const written = typeof publishedOn === "string" ? parsePartialDate(publishedOn) : publishedOn;
  const published = written ?? undefined;
  const dateline = datelineOf(`${reading.before ?? ""}${whole}`, published);
  const sentence = withoutDateline(whole);
  const speaker = speakerOf(sentence, reading);
  const kind = kindOf(sentence, reading);
  const said = dateSaid(sentence, reading, { publishedOn: published, dateline }, kind);
  const statement = statementOf(sentence, reading, speaker);
  return {
    ...(speaker && { speaker }),
    ...(said && { saidOn: said }),
    ...(kind && { kind }),
    ...(statement && statement.length <= LONGEST_STATEMENT && { statement }),
  };
}
