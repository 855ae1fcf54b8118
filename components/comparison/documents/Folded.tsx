import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./DocumentsReading.module.css";
import { keyed } from "./keyed";
import { type InWords, Words } from "./Words";

type Props = {
  title: string;
  list: { count: number; first: readonly InWords[] };
  lang: string;
  locale: Locale;
};

/** A list that opens on demand; nothing where it is empty. */
export function Folded({ title, list, ...how }: Props) {
  const t = useTranslations("documents");
  const left = list.count - list.first.length;
  if (list.count === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <ul>
        {keyed(list.first).map(([key, pair]) => (
          <li key={key}>
            <Words pair={pair} small {...how} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className="small soft">{t("more", { count: left })}</p>}
    </details>
  );
}
