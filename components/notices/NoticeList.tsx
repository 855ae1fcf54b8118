import { getTranslations } from "next-intl/server";
import type { WordChange } from "@/lib/compare/words/diff";
import type { Locale } from "@/lib/i18n/routing";
import type { ToldLine } from "@/lib/notices/queries";
import { NoticeRow } from "./NoticeRow";
import styles from "./Notices.module.css";

type Props = { locale: Locale; rows: readonly ToldLine[]; words: ReadonlyMap<string, WordChange[][]> };

/** What is not read yet, then what is. */
export async function NoticeList({ locale, rows, words }: Props) {
  const t = await getTranslations({ locale, namespace: "notices" });
  const parts = [
    { id: "unread", title: t("unread"), rows: rows.filter(({ isRead }) => !isRead) },
    { id: "read", title: t("read"), rows: rows.filter(({ isRead }) => isRead) },
  ];
  return parts
    .filter((part) => part.rows.length > 0)
    .map((part) => (
      <section key={part.id} aria-labelledby={part.id}>
        <h2 id={part.id}>{part.title}</h2>
        <ul className={styles.list}>
          {part.rows.map((row) => (
            <NoticeRow key={row.id} locale={locale} row={row} words={words.get(row.id) ?? []} />
          ))}
        </ul>
      </section>
    ));
}
