import { getTranslations } from "next-intl/server";
import { PublicChanges } from "@/components/proposals/PublicChanges";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { When } from "@/components/ui/When";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { versionOf } from "@/lib/site/annotated";
import type { publicArticle } from "@/lib/site/article.queries";
import { AnnotatedText } from "./AnnotatedText";
import styles from "./ArticleView.module.css";

export type ArticleRow = Extract<Awaited<ReturnType<typeof publicArticle>>, { row: unknown }>["row"];

/** An article's text in one version, with the public claims marked in it. */
export async function ArticleView({ locale, article }: { locale: Locale; article: ArticleRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { version } = article;
  const { notes, mentions, orphans } = versionOf(version);
  const latest = article.numbers[0]?.number ?? version.number;
  return (
    <article className={styles.article}>
      <p className="by">
        {[article.publisher, article.author].filter(Boolean).map((who) => `${who}\u00a0· `)}
        <When locale={locale} date={storedDate(article.publishedOn, article.publishedPrecision)} />
        {article.url && "\u00a0· "}
        {article.url && <a href={article.url}>{t("article.original")}</a>}
      </p>
      <h1 lang={LANGUAGE_TAG[article.lang]}>{article.title}</h1>
      {version.number < latest && (
        <Notice tone="warn" title={t("article.latest")}>
          <p>
            <a href={href(locale, `/articles/${article.slug}`)}>{t("article.toLatest")}</a>
          </p>
        </Notice>
      )}
      {notes.length > 0 && (
        <p className={styles.notes}>
          {t("article.notes", { count: notes.length })}{" "}
          <label>
            <input type="checkbox" className={styles.toggle} /> {t("article.showNotes")}
          </label>
        </p>
      )}
      {mentions.length === 0 && <p className="soft">{t("article.noClaims")}</p>}
      <AnnotatedText locale={locale} lang={article.lang} version={version} />
      {orphans.length > 0 && <Orphans locale={locale} orphans={orphans} />}
      <Versions locale={locale} article={article} />
      <PublicChanges locale={locale} changes={article.changes} />
    </article>
  );
}

/** Claims whose words are gone from this version are listed, never dropped. */
async function Orphans(props: { locale: Locale; orphans: ReturnType<typeof versionOf>["orphans"] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  return (
    <>
      <h2>{t("article.orphan")}</h2>
      <ul>
        {props.orphans.map(({ id, claim }) => (
          <li key={id}>
            <a href={href(props.locale, `/claims/${claim.slug}`)}>
              <LocalText locale={props.locale} value={localized(props.locale, claim, "statement")} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

async function Versions({ locale, article }: { locale: Locale; article: ArticleRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h2>{t("article.versions")}</h2>
      <ul className={styles.versions}>
        {article.numbers.map(({ number, capturedAt, technical }) => (
          <li key={number}>
            <a
              href={href(locale, `/articles/${article.slug}/versions/${number}`)}
              aria-current={number === article.version.number ? "true" : undefined}
            >
              {t("article.version", { number, date: formatPartialDate(dayOf(capturedAt), locale) })}
            </a>
            {technical && <span className="by"> · {t("article.technical")}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
