import { getTranslations } from "next-intl/server";
import { ArticleLinks } from "@/components/articles/ArticleLinks";
import { Time } from "@/components/ui/Time";
import { type Actor, can } from "@/lib/auth/can";
import type { ArticleToAnnotate, MentionOn, WithdrawnWords } from "@/lib/claims/queries";
import { bestFirst, type Suggestion } from "@/lib/claims/suggest";
import { type PartialDate, partialDateInput, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { versionOf } from "@/lib/site/annotated";
import type { NamedSpeaker, SpeakerIn } from "@/lib/speakers/queries";
import { valuesOf } from "../claimForm";
import { Annotator } from "./Annotator";
import styles from "./Annotator.module.css";
import type { AnnotateData } from "./annotateData";

/** The page on which the claims of one article are marked, in its latest version. */
export async function AnnotatePage(
  props: ArticleToAnnotate & {
    locale: Locale;
    me: Actor;
    named: SpeakerIn[];
    /** Who published it, if a speaker on record is called so. */
    publisher: NamedSpeaker | null;
    rated: Suggestion[];
    mentions: MentionOn[];
    waiting: AnnotateData["waiting"];
    draft: AnnotateData["draft"];
    /** A claim that was withdrawn, and whose right one is to be marked. */
    again: WithdrawnWords | null;
  },
) {
  const { locale, article, version, mentions, waiting, draft } = props;
  const t = await getTranslations({ locale, namespace: "claims" });
  const publishedOn = storedDate(article.publishedOn, article.publishedPrecision);
  const speakers = props.named.map(({ id, kind, names, ...row }) => ({
    id,
    kind,
    names,
    label: localized(locale, row, "name").text,
  }));
  const publisher = article.publisher && {
    id: props.publisher?.id ?? null,
    label: props.publisher ? localized(locale, props.publisher, "name").text : article.publisher,
  };
  const best = bestFirst(props.rated);
  const sentences = props.rated.map(({ start, end }) => ({ start, end, rank: null as number | null }));
  for (const [rank, place] of best.entries()) {
    const sentence = sentences[place];
    if (sentence) sentence.rank = rank;
  }
  const { blocks, notes } = versionOf({ ...version, mentions: [] });
  return (
    <>
      <p className="by">
        {article.publisher && `${article.publisher} · `}
        {publishedOn && <Published date={publishedOn} locale={locale} />}
        {t("annotate.version", { number: version.number })}
        {version.technical && ` (${t("annotate.technical")})`}
        {article.publicSince && " · "}
        {article.publicSince && (
          <a href={href(locale, `/articles/${article.slug}`)}>{t("annotate.toPublic")}</a>
        )}
        {" · "}
        <ArticleLinks locale={locale} slug={article.slug} hasVersions={version.number > 1} />
      </p>
      <h1 className={styles.title} lang={LANGUAGE_TAG[article.lang]}>
        {article.title}
      </h1>
      <Annotator
        key={version.id}
        article={{
          id: article.id,
          lang: article.lang,
          publishedOn: publishedOn && partialDateInput(publishedOn),
        }}
        version={{ id: version.id, number: version.number, text: version.text }}
        blocks={blocks}
        notes={notes}
        sentences={sentences}
        mentions={mentions}
        waiting={waiting}
        mayDecide={can(props.me, "decide_proposal")}
        speakers={speakers}
        publisher={publisher || null}
        draft={draft}
        again={props.again && { place: props.again.place, values: valuesOf(locale, props.again.claim) }}
      />
    </>
  );
}

function Published({ date, locale }: { date: PartialDate; locale: Locale }) {
  return (
    <>
      <Time date={date} locale={locale} />
      {" · "}
    </>
  );
}
