import type { ReactNode } from "react";
import { markTranslator } from "@/lib/i18n/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { type LinkedChange, linkedRuns, type Run, type Segment } from "@/lib/promises/linked";
import styles from "./LinkedWordings.module.css";
import { rowId, wordsId } from "./linkIds";

export type Side = "earlier" | "later";

type Props = {
  /** Of the page: what is heard of the marks is in it. */
  locale: Locale;
  side: Side;
  text: string;
  /** Of the words; without one nothing is said of it. */
  lang?: Locale;
  changes: readonly LinkedChange[];
  /** Whether the words lead to their rows, which must then be on the page. */
  linked?: boolean;
};

/**
 * One wording with the pencil on the words that the rows of a table point at: struck where they went, underlined where
 * they came, dotted where they stand. Who hears the page hears "removed:" and "added:", and where it ends.
 */
export function LinkedWording(props: Props) {
  const { side, changes } = props;
  const named = new Set<number>();
  return (
    <blockquote className="quote" lang={props.lang && LANGUAGE_TAG[props.lang]}>
      <q>
        {linkedRuns(props.text, side, changes).map((run) => (
          <Marked key={run.start} run={run} locale={props.locale}>
            {run.segments.map((segment) => {
              const first = segment.begins.filter((row) => !named.has(row));
              for (const row of first) named.add(row);
              return <Words key={segment.start} segment={segment} first={first} {...props} />;
            })}
          </Marked>
        ))}
      </q>
    </blockquote>
  );
}

function Marked({ run, locale, children }: { run: Run; locale: Locale; children: ReactNode }) {
  const t = markTranslator(locale);
  if (run.mark === null) return children;
  if (run.mark === "stands") return <span className={`stet ${styles.mark}`}>{children}</span>;
  const Mark = run.mark === "cut" ? "del" : "ins";
  const heard = (words: string) => (
    <span className="visually-hidden" lang={LANGUAGE_TAG[locale]}>{` ${words} `}</span>
  );
  return (
    <>
      {heard(t(run.mark === "cut" ? "removed" : "added"))}
      <Mark className={styles.mark}>{children}</Mark>
      {heard(t("end"))}
    </>
  );
}

/** The number is drawn, not written: the words stay the exact words for whoever copies them. */
function Words({ segment, first, side, linked }: Props & { segment: Segment; first: number[] }) {
  const [row] = segment.rows;
  if (row === undefined || !linked) return segment.text;
  return (
    <>
      {first.map((begun) => (
        <span key={begun} id={wordsId(side, begun)} className={styles.place} data-rows={begun} />
      ))}
      <a
        className={styles.words}
        href={`#${rowId(segment.ends[0] ?? row)}`}
        data-rows={segment.rows.join(" ")}
        data-number={segment.ends.length > 0 ? segment.ends.join("\u2009") : undefined}
      >
        {segment.text}
      </a>
    </>
  );
}
