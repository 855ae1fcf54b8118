import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import type { DeskArticle } from "@/lib/articles/queries";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import styles from "./DeskArticleRows.module.css";

/** The desk's articles: the day in the margin, then what it is and what is marked in it. */
export async function DeskArticleRows({ locale, articles }: { locale: Locale; articles: DeskArticle[] }) {
  const t = await getTranslations({ locale, namespace: "articles" });
  return (
    <ul className="rows">
      {articles.map((article) => (
        <li key={article.id} className="row">
          <p className={styles.when}>
            <When locale={locale} date={article.published} />
          </p>
          <div>
            <p className="claim">
              <a href={href(locale, `/desk/articles/${article.slug}`)} lang={LANGUAGE_TAG[article.lang]}>
                {article.title}
              </a>
            </p>
            <p className={styles.facts}>
              {article.publisher && <span lang={LANGUAGE_TAG[article.lang]}>{article.publisher}</span>}
              <span>{t(`lang.${article.lang}`)}</span>
              {article.version && article.version.number > 1 && (
                <span>{t("list.version", { number: article.version.number })}</span>
              )}
              <span>{t("list.claims", { count: article.claims })}</span>
              {article.lost > 0 && (
                <span className={styles.lost}>{t("list.lost", { count: article.lost })}</span>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
