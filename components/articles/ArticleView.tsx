import { getTranslations } from "next-intl/server";
import { PublicChanges } from "@/components/proposals/PublicChanges";
import { Phrases } from "@/components/ui/Headline";
import { Notice } from "@/components/ui/Notice";
import { When } from "@/components/ui/When";
import { RatingTally } from "@/components/verdicts/RatingTally";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ArticleRow } from "@/lib/site/article.queries";
import { tallyOf } from "@/lib/site/tally";
import { AnnotatedText } from "./AnnotatedText";
import { ArticleVersions } from "./ArticleVersions";
import styles from "./ArticleView.module.css";
import { ClaimLinks } from "./ClaimLinks";
import { HowMuchIsShown } from "./HowMuchIsShown";

/** What readers see of an article's text in one version, with the public claims marked in it. */
export async function ArticleView({ locale, article }: { locale: Locale; article: ArticleRow }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { version } = article;
  const { notes, mentions, orphans, ended } = version;
  const latest = article.numbers[0]?.number ?? version.number;
  const isGone = article.takenDownAt !== null;
  return (
    <article className={styles.article}>
      <p className="by">
        {[article.publisher, article.author].filter(Boolean).map((who) => `${who}\u00a0· `)}
        <When locale={locale} date={storedDate(article.publishedOn, article.publishedPrecision)} />
        {article.url && "\u00a0· "}
        {article.url && <a href={article.url}>{t("article.original")}</a>}
      </p>
      <h1 lang={LANGUAGE_TAG[article.lang]}>
        <Phrases text={article.title} lang={article.lang} />
      </h1>
      {version.number < latest && (
        <Notice tone="warn" title={t("article.latest")}>
          <p>
            <a href={href(locale, `/articles/${article.slug}`)}>{t("article.toLatest")}</a>
          </p>
        </Notice>
      )}
      <RatingTally locale={locale} tally={tallyOf([...mentions, ...orphans])} />
      <HowMuchIsShown locale={locale} article={article} />
      {notes.length > 0 && (
        <p className={styles.notes}>
          {t("article.notes", { count: notes.length })}{" "}
          <label>
            <input type="checkbox" className={styles.toggle} /> {t("article.showNotes")}
          </label>
        </p>
      )}
      {mentions.length === 0 && !isGone && <p className="soft">{t("article.noClaims")}</p>}
      <AnnotatedText locale={locale} lang={article.lang} version={version} />
      <ClaimLinks
        locale={locale}
        heading={t(isGone ? "article.claimsIn" : "article.orphan")}
        claims={orphans.map(({ claim }) => claim)}
      />
      <ClaimLinks locale={locale} heading={t("article.ended")} claims={ended} />
      <ArticleVersions locale={locale} article={article} />
      <PublicChanges locale={locale} changes={article.changes} />
    </article>
  );
}
