import { sameTyped } from "@/components/drafts/sameTyped";
import { type Actor, can } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { Reading } from "@/lib/reader/queries";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { LONGEST_CELL } from "@/lib/rewordings/schema";
import { isDecided } from "@/lib/rewordings/workflow";
import type { ComparerView } from "./ComparerTable";
import { comparisonOf, plain } from "./comparison";
import { DecidedRewording, DecideRewording } from "./DecideRewording";
import { deskTexts } from "./deskTexts";
import { EditRewording } from "./EditRewording";
import { ReaderTable } from "./ReaderTable";
import { WrittenRewording } from "./WrittenRewording";

type Props = {
  locale: Locale;
  actor: Actor;
  rewording: DeskRewording;
  /** What the second reader said of the same words. */
  reading: Reading | null;
  kept: { data: unknown; baseRevision: number | null } | null;
  onePerson: boolean;
};

/** Both wordings and what a person can do about them now: write it, confirm or dismiss it, reopen it. */
export async function RewordingPanel(props: Props) {
  const { locale, actor, rewording, kept } = props;
  const comparer = comparerView(rewording);
  const program = comparer?.isOfThese ? rewording.program : null;
  const second = props.reading && <ReaderTable locale={locale} reading={props.reading} comparer={program} />;
  const reading = (
    <WrittenRewording locale={locale} rewording={rewording} comparer={comparer} second={second} />
  );
  const decide = isDecided(rewording.status) ? (
    <DecidedRewording {...props} />
  ) : (
    <DecideRewording {...props} />
  );
  if (isDecided(rewording.status) || !can(actor, "flag_rewording")) {
    return (
      <>
        {reading}
        {decide}
      </>
    );
  }
  const stored = comparisonOf(rewording);
  const typed = kept && comparisonOf(kept.data as Record<string, unknown>);
  // A draft may be kept just after the same words were saved: then there is nothing to restore.
  const values = typed && !sameTyped(plain(typed), plain(stored)) ? typed : null;
  return (
    <EditRewording
      // A flagged rewording is shown for reading first, so flagging begins the component anew.
      key={rewording.status}
      rewordingId={rewording.id}
      wordings={await deskTexts(locale, rewording)}
      comparer={comparer}
      second={second}
      stored={stored}
      revision={rewording.revision}
      storedBy={rewording.flaggedBy?.name ?? ""}
      kept={values && { values, baseRevision: kept?.baseRevision ?? null }}
      flagged={rewording.status === "flagged"}
      reading={reading}
      decide={decide}
    />
  );
}

/** What the comparer said, its words as far as a cell of the reviewer's table holds them. */
function comparerView({ program: comparer, earlierClaim, laterClaim }: DeskRewording): ComparerView | null {
  if (!comparer) return null;
  const cell = (words: string | null) => words?.slice(0, LONGEST_CELL).trim() || null;
  return {
    changes: comparer.changes.map((change) => ({ ...change, from: cell(change.from), to: cell(change.to) })),
    disclosure: comparer.disclosure,
    renames: comparer.renames,
    isOfThese: comparer.earlierText === earlierClaim.quote && comparer.laterText === laterClaim.quote,
  };
}
