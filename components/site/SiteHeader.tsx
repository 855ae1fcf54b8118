import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { SiteBrand } from "@/lib/settings/queries";
import { Brand } from "./Brand";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./SiteHeader.module.css";
import { SECTIONS, sectionOf } from "./sections";

/** Has a larger line for the question than the header has. */
const SEARCH = "/search";

/** The head of every public page. `path` is the page's own, without the language: `/promises/openai-compute`. */
export async function SiteHeader({
  locale,
  path,
  brand,
}: {
  locale: Locale;
  path: string;
  brand: SiteBrand;
}) {
  const t = await getTranslations({ locale, namespace: "site" });
  const current = sectionOf(path);
  return (
    <header className={styles.header}>
      <div className={`frame ${styles.row}`}>
        <Brand locale={locale} label={t("home", { site: brand.name })} brand={brand} />
        <nav className={styles.nav} aria-label={t("nav.label")}>
          {SECTIONS.map((section) => (
            <a
              key={section.name}
              href={href(locale, section.path)}
              aria-current={current !== section.name ? undefined : path === section.path ? "page" : "true"}
            >
              {t(`nav.${section.name}`)}
            </a>
          ))}
        </nav>
        {path !== SEARCH && (
          <search className={styles.search}>
            <form action={href(locale, SEARCH)}>
              <input
                className="input"
                type="search"
                name="q"
                aria-label={t("search.label")}
                placeholder={t("search.placeholder")}
                enterKeyHint="search"
              />
            </form>
          </search>
        )}
        <div className={styles.tools}>
          <LanguageSwitch locale={locale} path={path} />
          <a className={styles.desk} href={href(locale, "/desk")}>
            {t("footer.desk")}
          </a>
        </div>
      </div>
    </header>
  );
}
