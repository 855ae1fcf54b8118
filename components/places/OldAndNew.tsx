import type { ReactNode } from "react";
import { WordingDiff } from "@/components/comparison/WordingDiff";
import { Quote } from "@/components/ui/Quote";
import type { WordChange } from "@/lib/compare/words/diff";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import styles from "./OldAndNew.module.css";

/** `note` stands in the place of words where a side has none. */
type Words = { label: ReactNode; text: string; note?: string };

/** Old and new words of a passage side by side, with what changed marked where it is known. */
export function OldAndNew(props: {
  was: Words;
  is: Words;
  lang: Locale;
  locale: Locale;
  ops: readonly WordChange[] | null;
}) {
  const { was, is, lang, locale, ops } = props;
  const side = ({ label, text, note }: Words, part: (op: WordChange) => boolean) => (
    <div>
      <p className="by">{label}</p>
      {note ? (
        <p className="small soft">{note}</p>
      ) : ops ? (
        <WordingDiff ops={ops.filter(part)} lang={writingOf(text, lang)} locale={locale} small />
      ) : (
        <Quote lang={writingOf(text, lang)} small>
          {text}
        </Quote>
      )}
    </div>
  );
  return (
    <div className={styles.place}>
      <div className={styles.columns}>
        {side(was, isOld)}
        {side(is, isNew)}
      </div>
    </div>
  );
}

const isOld = (change: WordChange) =>
  change.op === "same" || change.op === "removed" || (change.op === "moved" && change.end === "from");
const isNew = (change: WordChange) =>
  change.op === "same" || change.op === "added" || (change.op === "moved" && change.end === "to");
