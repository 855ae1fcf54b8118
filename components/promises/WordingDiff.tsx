import { Fragment } from "react";
import { markTranslator } from "@/lib/i18n/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";

export type WordingOp = { op: "same" | "removed" | "added"; text: string };

/**
 * A later wording with the pencil on it. Who hears the page hears "removed:" and "added:" in the page's own
 * language, and where a change ends; `lang` is the language of the words themselves.
 */
export function WordingDiff(props: {
  ops: readonly WordingOp[];
  lang: string;
  locale: Locale;
  small?: boolean;
}) {
  const t = markTranslator(props.locale);
  return (
    <blockquote className={`quote${props.small ? " small-quote" : ""}`} lang={props.lang}>
      <q>
        {withPlaces(props.ops).map(({ op, text, place, isLastChange }) =>
          op === "same" ? (
            <Fragment key={place}>{text}</Fragment>
          ) : (
            <Change key={place} op={op} text={text} word={t(op)} locale={props.locale}>
              {isLastChange ? t("end") : ""}
            </Change>
          ),
        )}
      </q>
    </blockquote>
  );
}

/** Where a run begins names it among its siblings: the words may repeat, the place does not. */
function withPlaces(ops: readonly WordingOp[]) {
  let place = 0;
  return ops.map((run, at) => {
    const next = ops[at + 1]?.op ?? "same";
    const placed = {
      ...run,
      place: `${run.op}-${place}`,
      isLastChange: run.op !== "same" && next === "same",
    };
    place += run.text.length;
    return placed;
  });
}

function Change(props: {
  op: "removed" | "added";
  text: string;
  word: string;
  locale: Locale;
  children: string;
}) {
  const Mark = props.op === "removed" ? "del" : "ins";
  const lang = LANGUAGE_TAG[props.locale];
  // A line under an empty space reads as a blank to fill in: the spaces around the words stay unmarked.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(props.text) ?? [];
  return (
    <>
      <span className="visually-hidden" lang={lang}>{` ${props.word} `}</span>
      {before}
      <Mark>{words}</Mark>
      {after}
      {props.children && <span className="visually-hidden" lang={lang}>{` ${props.children} `}</span>}
    </>
  );
}
