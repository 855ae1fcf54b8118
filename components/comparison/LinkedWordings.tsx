import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/routing";
import type { LocatedChange } from "@/lib/rewordings/highlights";
import lit from "./Highlight.module.css";
import { LinkedWording, type Side } from "./LinkedWording";
import styles from "./LinkedWordings.module.css";
import columns from "./WordingColumns.module.css";

export type LinkedText = {
  text: string;
  lang?: Locale;
  heading: ReactNode;
  /** What stands on the right of the heading: the date. */
  when?: ReactNode;
  foot?: ReactNode;
};

/**
 * Two wordings side by side, and under them their table (`children`: a `TermTable` with `linked`, or anything whose
 * rows carry `data-rows`). Words and rows bear the same number and lead to each other; whatever is pointed at, focused
 * or led to lights its words in both wordings and its row. It needs no script.
 */
export function LinkedWordings(props: {
  locale: Locale;
  earlier: LinkedText;
  later: LinkedText;
  /** In the order of the table's rows. */
  changes: readonly LocatedChange[];
  children?: ReactNode;
  /** Below both wordings and with them, above the table. */
  below?: ReactNode;
  /** In a form the words lead nowhere, so that they can be selected. */
  words?: "links" | "spans";
  className?: string;
}) {
  const side = (name: Side) => {
    const { text, lang, heading, when, foot } = props[name];
    return (
      <section data-side={name}>
        <h2>
          {heading}
          {when && <span className={columns.when}>{when}</span>}
        </h2>
        <LinkedWording
          locale={props.locale}
          side={name}
          text={text}
          lang={lang}
          changes={props.changes}
          words={props.words ?? "links"}
        />
        {foot}
      </section>
    );
  };
  return (
    <div className={`${styles.linked} ${lit.linked} ${props.className ?? ""}`}>
      <div className={columns.pair} data-wordings="">
        {side("earlier")}
        {side("later")}
        {props.below}
      </div>
      {props.children}
    </div>
  );
}
