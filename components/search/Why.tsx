import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { Why as Reasons } from "@/lib/search/claims/results";
import { whyLine } from "@/lib/search/claims/whyLine";
import styles from "./Found.module.css";

export async function Why({ locale, why }: { locale: Locale; why: Reasons }) {
  const line = whyLine(why, await getTranslations({ locale, namespace: "search" }));
  return line && <p className={styles.why}>{line}</p>;
}
