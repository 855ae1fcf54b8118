import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import { explanationLine } from "@/lib/search/claims/explanationLine";
import type { Explanation as Reasons } from "@/lib/search/claims/results";
import styles from "./Results.module.css";

export async function Explanation({ locale, why }: { locale: Locale; why: Reasons }) {
  const line = explanationLine(why, await getTranslations({ locale, namespace: "search" }));
  return line && <p className={styles.why}>{line}</p>;
}
