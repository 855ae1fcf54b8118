import { Fragment, type ReactNode } from "react";
import { QuotationMarks } from "@/components/ui/Quoted";
import { ScreenReaderText } from "@/components/ui/ScreenReaderText";
import type { WordChange } from "@/lib/compare/words/diff";
import { markTranslator } from "@/lib/i18n/marks";
import type { Locale } from "@/lib/i18n/routing";
import { quotedChanges } from "./quotedChanges";
import styles from "./WordingDiff.module.css";

type Changed = Exclude<WordChange, { op: "same" }>;

/** What a mark belongs to: what is drawn beside its last words, what a screen reader says there, and where it leads. */
export type MarkTold = {
  look: "row" | "same" | "cannot_tell";
  sign: string;
  spoken: string;
  href?: string | undefined;
  /** The rows or the note that are highlighted with it. */
  with: string;
};

type Props = {
  ops: readonly WordChange[];
  lang: string;
  locale: Locale;
  small?: boolean;
  /** By stretch. */
  told?: readonly (MarkTold | undefined)[];
};

/**
 * The later wording with its changes marked. A screen reader says "removed:", "added:" and "moved:" in the page's own
 * language, and where a change ends; `lang` is the language of the words themselves.
 */
export function WordingDiff(props: Props) {
  const t = markTranslator(props.locale);
  const { runs, ...own } = quotedChanges(props.ops, props.lang);
  return (
    <blockquote className={`quote${props.small ? " small-quote" : ""}`} lang={props.lang}>
      <QuotationMarks {...own}>
        {withPlaces(runs).map(({ run, place, isLastChange, isLastOfStretch }) => {
          if (run.op === "same") return <Fragment key={place}>{run.text}</Fragment>;
          const told = props.told?.[run.stretch ?? -1];
          return (
            <Change key={place} run={run} locale={props.locale} told={told} isLast={isLastOfStretch}>
              {isLastChange ? t("end") : ""}
            </Change>
          );
        })}
      </QuotationMarks>
    </blockquote>
  );
}

/** Keys of runs are their places in the text: the words may repeat. */
function withPlaces(ops: readonly WordChange[]) {
  let at = 0;
  return ops.map((run, n) => {
    const place = `${run.op}-${at}`;
    at += run.text.length;
    const next = ops[n + 1];
    const isLastChange = run.op !== "same" && (next === undefined || next.op === "same");
    const stretchOf = (one: WordChange | undefined) => (one && one.op !== "same" ? one.stretch : undefined);
    const isLastOfStretch = isLastChange || stretchOf(next) !== stretchOf(run);
    return { run, place, isLastChange, isLastOfStretch };
  });
}

function Change(props: {
  run: Changed;
  locale: Locale;
  told: MarkTold | undefined;
  isLast: boolean;
  children: string;
}) {
  const { run, locale, told, isLast, children } = props;
  const t = markTranslator(locale);
  // Underlined spaces would look like blanks to fill in, so the spaces around the words stay unmarked.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  return (
    <>
      <ScreenReaderText locale={locale}>{spokenBefore(run, t)}</ScreenReaderText>
      {before}
      <Told told={told} isLast={isLast} isTight={!isLast && after === ""} locale={locale}>
        <Mark run={run}>{words}</Mark>
      </Told>
      {after}
      {children && <ScreenReaderText locale={locale}>{children}</ScreenReaderText>}
    </>
  );
}

/** What a mark belongs to is drawn by the style sheet, so that it is not copied with the words. */
function Told(props: {
  told: MarkTold | undefined;
  isLast: boolean;
  isTight: boolean;
  locale: Locale;
  children: ReactNode;
}) {
  const { told, isLast, isTight, locale, children } = props;
  if (!told) return children;
  const shown = {
    className: [styles.told, styles[told.look], isTight && styles.tight].filter(Boolean).join(" "),
    "data-rows": told.with || undefined,
    "data-sign": isLast ? told.sign : undefined,
  };
  const content = (
    <>
      {children}
      {isLast && <ScreenReaderText locale={locale}>{told.spoken}</ScreenReaderText>}
    </>
  );
  if (!told.href) return <span {...shown}>{content}</span>;
  return (
    <a {...shown} href={told.href}>
      {content}
    </a>
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
