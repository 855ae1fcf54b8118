import { useTranslations } from "next-intl";
import { Quoted } from "@/components/ui/Quoted";
import type { ToldWords as Told } from "@/lib/comparison";
import type { Locale } from "@/lib/i18n/routing";
import { noteId, rowId } from "./linkIds";
import { type Note, notesOf, type Reference } from "./notes";
import styles from "./ToldWords.module.css";
import { type MarkTold, WordingDiff } from "./WordingDiff";

type Props = {
  told: Told;
  /** Of the words. */
  lang: string;
  locale: Locale;
  /** So many rows of the table stand on the page. */
  rows: number;
  /** Whether marks lead to rows and notes: at most one such text stands on a page. */
  linked?: boolean;
  small?: boolean;
};

/**
 * Both wordings in one text. Each mark bears the numbers of its rows, or the letter of a note below that says what it
 * reads as.
 */
export function ToldWords({ told, lang, locale, rows, linked, small }: Props) {
  const { references, notes, more } = notesOf(told, rows);
  const t = useTranslations("record.told");
  const mark = (one: Reference): MarkTold => {
    const { reads, letter } = one;
    const [row] = one.rows;
    const numbers = one.rows.join(", ");
    const rowSpoken = row === undefined ? t("rowLeftOut") : t("row", { rows: numbers });
    const said = t(reads === "same" ? "same" : "cannotTell");
    return {
      look: reads,
      sign: letter ?? one.rows.join("\u202f"),
      spoken: reads === "row" ? rowSpoken : letter ? t("note", { said, letter }) : said,
      href: linked ? (letter ? `#${noteId(letter)}` : row && `#${rowId(row)}`) || undefined : undefined,
      with: letter ?? one.rows.join(" "),
    };
  };
  const hasMoved = told.words.some(({ op }) => op === "moved");
  return (
    <>
      <WordingDiff
        ops={told.words}
        lang={lang}
        locale={locale}
        told={references.map(mark)}
        {...(small && { small })}
      />
      {(["cannot_tell", "same"] as const).map((reads) => (
        <Notes
          key={reads}
          title={t(reads === "same" ? "sameTitle" : "cannotTellTitle")}
          notes={notes.filter((note) => note.reads === reads)}
          lang={lang}
          linked={linked ?? false}
        />
      ))}
      {hasMoved && (
        <p className="by">
          {t.rich("moved", { mark: (text) => <span className={styles.ring}>{text}</span> })}
        </p>
      )}
      {more > 0 && <p className="small soft">{t("more", { count: more })}</p>}
    </>
  );
}

function Notes(props: { title: string; notes: readonly Note[]; lang: string; linked: boolean }) {
  const t = useTranslations("record.told");
  const { title, notes, lang, linked } = props;
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes}>
      <p className={styles.title}>{title}</p>
      <ul>
        {notes.map(({ letter, from, to, why }) => (
          <li key={letter} id={linked ? noteId(letter) : undefined} data-rows={letter}>
            <span className={styles.letter}>{letter}</span>
            <span>
              {t.rich(from === "" ? "added" : to === "" ? "removed" : "became", {
                from,
                to,
                words: (text) => <Quoted lang={lang} text={text} />,
              })}
              {why && (why !== "rephrasing" || (from !== "" && to !== "")) && (
                <span className="soft">{` · ${t(`why.${why}`)}`}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
