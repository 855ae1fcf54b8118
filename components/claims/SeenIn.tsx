import { getTranslations } from "next-intl/server";
import { FoldedList } from "@/components/ui/FoldedList";
import { Phrases } from "@/components/ui/Headline";
import { When } from "@/components/ui/When";
import { storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ClaimPage } from "@/lib/site/claim.queries";
import { textFragmentUrl } from "@/lib/site/textFragment";
import styles from "./SeenIn.module.css";

/** The articles in which a claim stands: our annotated text and the place in the original; of many, most are folded. */
export async function SeenIn({ locale, mentions }: { locale: Locale; mentions: ClaimPage["mentions"] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <FoldedList className={styles.places} more={(count) => t("claim.moreSeenIn", { count })}>
      {mentions.map((mention) => (
        <li key={mention.id}>
          <Place locale={locale} mention={mention} />
        </li>
      ))}
    </FoldedList>
  );
}

async function Place({ locale, mention }: { locale: Locale; mention: ClaimPage["mentions"][number] }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const { article } = mention.articleVersion;
  const isGone = article.takenDownAt !== null;
  return (
    <>
      <a
        href={href(locale, `${pathOf(mention.articleVersion)}${isGone ? "" : `#mention-${mention.id}`}`)}
        lang={LANGUAGE_TAG[article.lang]}
      >
        <Phrases text={article.title} lang={article.lang} running />
      </a>
      <br />
      <span className="by">
        {article.publisher && `${article.publisher}\u00a0· `}
        <When locale={locale} date={storedDate(article.publishedOn, article.publishedPrecision)} />
        {article.url && "\u00a0· "}
        {article.url && (
          <a href={isGone ? article.url : textFragmentUrl(article.url, mention)}>{t("claim.toOriginal")}</a>
        )}
      </span>
    </>
  );
}

/** The article itself, or an older version of it where the claim stands only there. */
function pathOf({ number, article }: ClaimPage["mentions"][number]["articleVersion"]): string {
  const isLatest = number === article.versions[0]?.number;
  return isLatest ? `/articles/${article.slug}` : `/articles/${article.slug}/versions/${number}`;
}
