import { getTranslations } from "next-intl/server";
import { formatPartialDate, isoDay } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { PAGES, pathOf } from "@/lib/pages/path";
import styles from "./Footer.module.css";
import { LanguageSwitch } from "./LanguageSwitch";

/** At the foot of every public page. On paper: the page's address, and the day on which it was made. */
export async function Footer({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: "site" });
  const pages = await getTranslations({ locale, namespace: "pages" });
  return (
    <footer className={styles.footer}>
      <nav className={`frame ${styles.about}`} aria-label={pages("nav")}>
        {PAGES.map((page) => (
          <a key={page} href={href(locale, pathOf(page))}>
            {pages(`title.${page}`)}
          </a>
        ))}
      </nav>
      <p className={`frame ${styles.printed}`}>
        {t("footer.printed", {
          address: `${siteUrl()}${href(locale, path)}`,
          date: formatPartialDate({ date: isoDay(new Date()), precision: "day" }, locale),
        })}
      </p>
      <div className={`frame ${styles.row}`}>
        <p className={styles.stet}>
          {t.rich("footer.stet", { dots: (chunks) => <span className="stet">{chunks}</span> })}
        </p>
        <nav className={styles.links} aria-label={t("footer.label")}>
          <a href={href(locale, "/compare")}>{t("footer.compare")}</a>
          <a href={href(locale, "/feeds")}>{t("footer.feeds")}</a>
          <a href={href(locale, "/desk")}>{t("footer.desk")}</a>
          <LanguageSwitch locale={locale} path={path} />
        </nav>
      </div>
    </footer>
  );
}
