import { type PartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { clocksOf, type Due } from "@/lib/rewordings/deadlines";
import type { ClockLine } from "@/lib/site/select";

type Labels = Record<Locale, string | null>;

/** By when one wording has it. */
export type Clock = {
  id: string;
  claimId: string;
  said: PartialDate | null;
  lang: Locale;
  due: Due;
  /** What reviewers call the deadline, in a word or two. */
  ours: Labels;
  /** Its words were kept: nothing runs any more. */
  isKept: boolean;
};

/** The clocks of confirmed rewordings that moved a deadline, in time; a wording that two rewordings speak of has its deadline once. */
export function eachClock(rewordings: readonly ClockLine[]): Clock[] {
  const clocks = rewordings.flatMap(clocksIn);
  const day = (clock: Clock) => clock.said?.date ?? "9999";
  return [...new Map(clocks.map((clock) => [clock.id, clock])).values()].sort((a, b) =>
    day(a) < day(b) ? -1 : 1,
  );
}

function clocksIn({ changes, earlierClaim, laterClaim }: ClockLine): Clock[] {
  const [earlier, later] = [earlierClaim, laterClaim].map(({ id, quoteLang, verdicts, ...claim }) => ({
    claimId: id,
    lang: quoteLang,
    said: storedDate(claim.saidOn, claim.saidPrecision),
    isKept: verdicts[0]?.rating === "kept",
  }));
  if (!earlier || !later) return [];
  return clocksOf(changes, earlier, later).flatMap((due) =>
    [
      { ...earlier, due: due.earlier },
      { ...later, due: due.later },
    ].map((clock) => ({
      ...clock,
      id: `${clock.claimId} ${JSON.stringify(clock.due)}`,
      ours: labelsOf(changes, clock.due),
    })),
  );
}

function labelsOf(changes: ClockLine["changes"], due: Due): Labels {
  const words = due.kind === "words" ? due.words : null;
  const labels = changes
    .filter(({ term }) => term === "deadline")
    .flatMap(({ from, to, ...row }) => [
      { words: from, en: row.fromLabelEn, zh: row.fromLabelZh },
      { words: to, en: row.toLabelEn, zh: row.toLabelZh },
    ]);
  const { en = null, zh = null } = (words && labels.find((side) => side.words === words)) || {};
  return { en, zh };
}
