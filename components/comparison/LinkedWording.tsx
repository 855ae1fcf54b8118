import type { ReactNode } from "react";
import { Quoted } from "@/components/ui/Quoted";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import { highlightRuns, type LocatedChange, type Run, type Segment } from "@/lib/rewordings/highlights";
import styles from "./LinkedWordings.module.css";
import { rowId, wordsId } from "./linkIds";

export type Side = "earlier" | "later";

type Props = {
  /** Of the page: what a screen reader says of the marks is in it. */
  locale: Locale;
  side: Side;
  text: string;
  /** Of the words; without one nothing is said of it. */
  lang?: Locale;
  changes: readonly LocatedChange[];
  /** Whether the words lead to their rows, which must then be on the page; in a form they are only highlighted with them. */
  words?: "links" | "spans";
};

/** A wording with more characters may not fit into the lines that a form gives it. */
const LONG = 300;

/**
 * One wording with marks on the words that the rows of a table point at: struck when removed, underlined when added,
 * dotted when they stand. A screen reader says "removed:" and "added:", and where a change ends.
 */
export function LinkedWording(props: Props) {
  const { side, changes } = props;
  const named = new Set<number>();
  const lang = props.lang && writingOf(props.text, props.lang);
  return (
    <blockquote
      className="quote"
      lang={lang}
      // A long wording scrolls in a form and has no links in it, so it must take the focus itself.
      tabIndex={props.words === "spans" && props.text.length > LONG ? 0 : undefined}
    >
      <Quoted lang={lang} text={props.text}>
        {(words) =>
          highlightRuns(words, side, changes).map((run) => (
            <Marked key={run.start} run={run} locale={props.locale}>
              {run.segments.map((segment) => {
                const first = segment.begins.filter((row) => !named.has(row));
                for (const row of first) named.add(row);
                return <Words key={segment.start} segment={segment} first={first} {...props} />;
              })}
            </Marked>
          ))
        }
      </Quoted>
    </blockquote>
  );
}

function Marked({ run, locale, children }: { run: Run; locale: Locale; children: ReactNode }) {
  const t = markTranslator(locale);
  if (run.mark === null) return children;
  if (run.mark === "stands") return <span className="stet">{children}</span>;
  const Mark = run.mark === "cut" ? "del" : "ins";
  return (
    <>
      <ScreenReaderText locale={locale}>{t(run.mark === "cut" ? "removed" : "added")}</ScreenReaderText>
      <Mark>{children}</Mark>
      <ScreenReaderText locale={locale}>{t("end")}</ScreenReaderText>
    </>
  );
}

/**
 * The number is drawn by the style sheet, so that it is not copied with the words. A screen reader says that it is a row's:
 * "20%", "4" would be another number.
 */
function Words({ segment, first, side, words, locale }: Props & { segment: Segment; first: number[] }) {
  const { text, start, rows, ends } = segment;
  if (!words) return text;
  const [row] = rows;
  if (row === undefined) return <span data-at={start}>{text}</span>;
  const shown = { className: styles.words, "data-rows": rows.join(" ") };
  const last = ends.length > 0 ? LAST_WORD.exec(text) : null;
  const at = last?.index ?? text.length;
  const content = (
    <>
      {at > 0 && <span data-at={start}>{text.slice(0, at)}</span>}
      {last && (
        <span className={styles.last} data-at={start + at} data-number={ends.join("\u2009")}>
          {last[0]}
        </span>
      )}
    </>
  );
  if (words === "spans") return <span {...shown}>{content}</span>;
  return (
    <>
      {first.map((begun) => (
        <span key={begun} id={wordsId(side, begun)} className={styles.place} data-rows={begun} />
      ))}
      <a {...shown} href={`#${rowId(ends[0] ?? row)}`}>
        {content}
        {ends.length > 0 && (
          <ScreenReaderText locale={locale}>
            {markTranslator(locale)("row", { rows: ends.join(", ") })}
          </ScreenReaderText>
        )}
      </a>
    </>
  );
}

/** What a number is kept on one line with: the last word, or the last character where words have no spaces. */
const LAST_WORD = /[^\s\p{Script=Han}]{1,24}$|.$/su;
