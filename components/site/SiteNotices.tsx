import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./SiteNotices.module.css";

/** What a reader must know about the whole site, above every page. Renders nothing when there is nothing to say. */
export async function SiteNotices(props: { locale: Locale; demo: boolean; onePerson: boolean }) {
  if (!props.demo && !props.onePerson) return null;
  const t = await getTranslations({ locale: props.locale, namespace: "site" });
  return (
    <aside className={styles.notices} aria-label={t("notice.label")}>
      {props.demo && <p className="frame">{t("notice.demo")}</p>}
      {props.onePerson && <p className="frame">{t("notice.onePerson")}</p>}
    </aside>
  );
}
