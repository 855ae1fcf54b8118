import { type Actor, can } from "@/lib/auth/can";
import type { Locale } from "@/lib/i18n/routing";
import type { DeskRewording } from "@/lib/rewordings/desk.queries";
import { LONGEST_CELL } from "@/lib/rewordings/schema";
import { isDecided } from "@/lib/rewordings/workflow";
import type { ProgramView } from "./ComparerTable";
import { comparisonOf, isSame } from "./comparison";
import { DecidedRewording, DecideRewording } from "./DecideRewording";
import { deskTexts } from "./deskTexts";
import { EditRewording } from "./EditRewording";
import { WrittenRewording } from "./WrittenRewording";

type Props = {
  locale: Locale;
  actor: Actor;
  rewording: DeskRewording;
  kept: { data: unknown; baseRevision: number | null } | null;
  onePerson: boolean;
};

/** Both wordings and what a person can do about them now: write it, confirm or dismiss it, reopen it. */
export async function RewordingPanel(props: Props) {
  const { locale, actor, rewording, kept } = props;
  const program = programView(rewording);
  const reading = <WrittenRewording locale={locale} rewording={rewording} program={program} />;
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
  // What was kept just before it was saved may arrive just after: there is nothing left to go on with.
  const data = typed && !isSame(typed, stored) ? typed : null;
  return (
    <EditRewording
      // A flagged one is another form than a suggested one: for reading first.
      key={rewording.status}
      rewordingId={rewording.id}
      wordings={await deskTexts(locale, rewording)}
      program={program}
      stored={stored}
      revision={rewording.revision}
      storedBy={rewording.flaggedBy?.name ?? ""}
      kept={data && { data, baseRevision: kept?.baseRevision ?? null }}
      flagged={rewording.status === "flagged"}
      reading={reading}
      decide={decide}
    />
  );
}

/** What the program said, its words as far as a cell of the reviewer's table holds them. */
function programView({ program, earlierClaim, laterClaim }: DeskRewording): ProgramView | null {
  if (!program) return null;
  const cell = (words: string | null) => words?.slice(0, LONGEST_CELL).trim() || null;
  return {
    changes: program.changes.map((change) => ({ ...change, from: cell(change.from), to: cell(change.to) })),
    disclosure: program.disclosure,
    isOfThese: program.earlierText === earlierClaim.quote && program.laterText === laterClaim.quote,
  };
}
