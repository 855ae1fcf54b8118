import type { PairReading } from "@/lib/comparison";
import type { PartialDate } from "@/lib/dates";
import { done, type Result } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { inThread } from "@/lib/threadPool";
import { wordingOf } from "./answer";
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
