import { getFormatter } from "next-intl/server";
import type { ReactNode } from "react";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Home.module.css";

export type HomeLine = {
  key: string;
  path: string;
  title: ReactNode;
  /** Who, in which article, what else is to be known: each in an element of its own. */
  facts: ReactNode;
  /** Since when it waits. */
  at?: Date | null | undefined;
};

/** Some of the things of one kind that wait, each with its address, and how many there are. */
export async function HomePart(props: {
  locale: Locale;
  title: string;
  count?: number;
  /** Where all of them stand. */
  all: { path: string; label: string };
  lines: HomeLine[];
}) {
  const { locale, lines } = props;
  if (lines.length === 0) return null;
  const format = await getFormatter({ locale });
  const now = new Date();
  return (
    <section className={styles.part}>
      <h2>
        {props.title}
        {props.count !== undefined && <span className={styles.count}> {props.count}</span>}
      </h2>
      <ul className={styles.lines}>
        {lines.map(({ key, path, title, facts, at }) => (
          <li key={key}>
            <a className={styles.title} href={href(locale, path)}>
              {title}
            </a>
            <p className={styles.facts}>
              {facts}
              {at && <span className={styles.age}>{format.relativeTime(at, now)}</span>}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <a href={href(locale, props.all.path)}>{props.all.label}</a>
      </p>
    </section>
  );
}
