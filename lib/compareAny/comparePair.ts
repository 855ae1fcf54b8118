import type { Wording } from "@/lib/compare/types";
import type { PairReading } from "@/lib/comparison";
import { type PartialDate, parsePartialDate } from "@/lib/dates";
import { done, type Result } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { inThread } from "@/lib/threadPool";
import type { ComparisonRequest } from "./schema";

type ComparedWording = { text: string; lang: Locale; saidOn: PartialDate | null };

/** What the page shows of two wordings. */
export type PairComparison = Omit<PairReading, "earlierLang" | "laterLang"> & {
  earlier: ComparedWording;
  later: ComparedWording;
};

/** Compares two wordings for the page, in a thread. `asker` is the address of whoever asks. */
export async function comparePair(
  request: ComparisonRequest,
  asker: string,
): Promise<Result<PairComparison>> {
  const [earlier, later] = [wordingOf(request.earlier), wordingOf(request.later)];
  const read = await inThread("read_pair", { earlier, later }, { address: asker });
  if (!read.ok) return read;
  const { earlierLang, laterLang, ...reading } = read.value;
  const compared = ({ text, saidOn = null }: typeof earlier, lang: Locale) => ({ text, saidOn, lang });
  return done({
    ...reading,
    earlier: compared(earlier, earlierLang),
    later: compared(later, laterLang),
  });
}

/**
 * The API's answer as JSON, made in a thread: ten thousand terms take a while to write. `asker`: the address of whoever
 * asks.
 */
export function answerTo(asked: ComparisonRequest, asker: string): Promise<Result<string>> {
  const wordings = { earlier: wordingOf(asked.earlier), later: wordingOf(asked.later) };
  return inThread("answer_comparison", wordings, { address: asker });
}

/** As the comparer takes it: the language without its region, the date as its parts. */
function wordingOf({ text, lang, saidOn }: ComparisonRequest["earlier"]): Wording {
  return { text, lang: lang?.slice(0, 2).toLowerCase(), saidOn: saidOn ? parsePartialDate(saidOn) : null };
}
