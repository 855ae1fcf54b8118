import { Fragment, type ReactNode } from "react";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import type { WordChange } from "@/lib/compare/words/diff";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./WordingDiff.module.css";

type Changed = Exclude<WordChange, { op: "same" }>;

/**
 * The later wording with its changes marked. A screen reader says "removed:", "added:" and "moved:" in the page's own
 * language, and where a change ends; `lang` is the language of the words themselves.
 */
export function WordingDiff(props: {
  ops: readonly WordChange[];
  lang: string;
  locale: Locale;
  small?: boolean;
}) {
  const t = markTranslator(props.locale);
  return (
    <blockquote className={`quote${props.small ? " small-quote" : ""}`} lang={props.lang}>
      <q>
        {withPlaces(props.ops).map(({ run, place, isLastChange }) =>
          run.op === "same" ? (
            <Fragment key={place}>{run.text}</Fragment>
          ) : (
            <Change key={place} run={run} locale={props.locale}>
              {isLastChange ? t("end") : ""}
            </Change>
          ),
        )}
      </q>
    </blockquote>
  );
}

/** Keys of runs are their places in the text: the words may repeat. */
function withPlaces(ops: readonly WordChange[]) {
  let at = 0;
  return ops.map((run, n) => {
    const place = `${run.op}-${at}`;
    at += run.text.length;
    const next = ops[n + 1]?.op ?? "same";
    return { run, place, isLastChange: run.op !== "same" && next === "same" };
  });
}

function Change({ run, locale, children }: { run: Changed; locale: Locale; children: string }) {
  const t = markTranslator(locale);
  // Underlined spaces would look like blanks to fill in, so the spaces around the words stay unmarked.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  return (
    <>
      <ScreenReaderText locale={locale}>{spokenBefore(run, t)}</ScreenReaderText>
      {before}
      <Mark run={run}>{words}</Mark>
      {after}
      {children && <ScreenReaderText locale={locale}>{children}</ScreenReaderText>}
    </>
  );
}

function spokenBefore(run: Changed, t: ReturnType<typeof markTranslator>): string {
  if (run.op !== "moved") return t(run.op);
  return t(run.end === "from" ? "movedFrom" : "movedTo", { move: run.move });
}

function Mark({ run, children }: { run: Changed; children: ReactNode }) {
  if (run.op !== "moved") return run.op === "removed" ? <del>{children}</del> : <ins>{children}</ins>;
  const isFrom = run.end === "from";
  return (
    <span className={isFrom ? `${styles.moved} ${styles.from}` : styles.moved}>
      {children}
      <span className={styles.number} aria-hidden="true">
        {isFrom ? `${run.move}→` : `→${run.move}`}
      </span>
    </span>
  );
}
