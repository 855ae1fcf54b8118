import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ChooseWordings } from "@/components/comparison/ChooseWordings";
import { DaysOfWordings } from "@/components/deadlines/DaysOfWordings";
import { eachClock } from "@/components/promises/eachClock";
import { LineageNotices } from "@/components/promises/LineageNotices";
import { PromiseChanges } from "@/components/promises/PromiseChanges";
import { StateOfPromise } from "@/components/promises/StateOfPromise";
import { TwoClocks } from "@/components/promises/TwoClocks";
import { VerdictsAgainst } from "@/components/promises/VerdictsAgainst";
import { WithdrawnWordings } from "@/components/promises/WithdrawnWordings";
import { WordingTimeline } from "@/components/promises/WordingTimeline";
import { PublicChanges, TakenAway } from "@/components/proposals/PublicChanges";
import { rewordingHeadline } from "@/components/rewordings/rewordingHeadline";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { SourceList } from "@/components/sources/SourceList";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { Headline, Phrases } from "@/components/ui/Headline";
import { saidDay } from "@/components/ui/saidDay";
import { formatPartialDate, isoDay, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { widestFirst } from "@/lib/rewordings/widestFirst";
import { publicPromise } from "@/lib/site/promise.queries";
import type { RewordingLine, Wording } from "@/lib/site/select";
import { sharedPromise } from "@/lib/site/social/image";

export const dynamic = "force-static";
/** In seconds: a day. Deadlines are counted from the day on which the page is made. */
export const revalidate = 86_400;

type Props = PageProps<"/[locale]/promises/[slug]">;

const read = cache(publicPromise);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  return {
    title: localized(locale, found.row, "title").text,
    description: found.row.wordings[0]?.quote,
    ...(await sharedPromise(locale, found.row)),
  };
}

export default async function PromisePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return <Missing locale={locale} />;
  if ("movedTo" in found) permanentRedirect(href(locale, `/promises/${found.movedTo}`));
  const { wordings, rewordings, articles, notices, retractions, withdrawn, changes, ...promise } = found.row;
  const t = await getTranslations({ locale, namespace: "record" });
  const today = isoDay(new Date());
  const clocks = eachClock(rewordings);
  const [lead] = wordings;
  const first = lead && storedDate(lead.saidOn, lead.saidPrecision);
  return (
    <article>
      <p className="by">
        <SpeakerLink locale={locale} speaker={promise.promisor} />
        {first && `\u00a0· ${t("promise.first", { date: formatPartialDate(first, locale) })}`}
        {`\u00a0· ${t("promise.wordings", { count: wordings.length })}`}
      </p>
      <h1>
        <Headline locale={locale} value={localized(locale, promise, "title")} />
      </h1>
      <WhatBecameOfIt locale={locale} rewordings={rewordings} />
      <StateOfPromise locale={locale} wordings={wordings} rewordings={rewordings.length} />
      <LineageNotices locale={locale} notices={notices} />
      <WithdrawnWordings locale={locale} wordings={withdrawn} />
      <TakenAway locale={locale} changes={changes} />
      <div className="cols">
        <div>
          <h2>{t("promise.over")}</h2>
          <WordingTimeline
            locale={locale}
            slug={promise.slug}
            wordings={wordings}
            rewordings={rewordings}
            retractions={retractions}
          />
          <PromiseChanges locale={locale} rewordings={rewordings} />
          <h2>{t("promise.ratings")}</h2>
          <VerdictsAgainst locale={locale} wordings={wordings} retractions={retractions} />
          <TwoClocks locale={locale} clocks={clocks} today={today} />
          <DaysOfWordings
            locale={locale}
            wordings={wordings.filter(({ id }) => !clocks.some(({ claimId }) => claimId === id))}
            today={today}
          />
          {wordings.length > 1 && (
            <section className="no-print">
              <h2>{t("compare.choose")}</h2>
              <ChooseWordings locale={locale} slug={promise.slug} wordings={wordings} />
            </section>
          )}
          <PublicChanges locale={locale} changes={changes} />
        </div>
        <aside aria-label={t("promise.sources")}>
          <h2>{t("promise.sources")}</h2>
          <SourceList
            locale={locale}
            evidence={eachSourceOnce(wordings)}
            {...(wordings.length > 1 && { bearsOn: await wordsOfEach(locale, wordings) })}
          />
          {articles.length > 0 && <h2>{t("promise.seenIn")}</h2>}
          {articles.map((article) => (
            <p key={article.id}>
              <a href={href(locale, `/articles/${article.slug}`)} lang={LANGUAGE_TAG[article.lang]}>
                {article.title}
              </a>
            </p>
          ))}
        </aside>
      </div>
    </article>
  );
}

/** The finding in a sentence, before the words that show it. */
async function WhatBecameOfIt({ locale, rewordings }: { locale: Locale; rewordings: RewordingLine[] }) {
  const [latest] = widestFirst(rewordings);
  const headline = latest && (await rewordingHeadline(locale, latest));
  if (!headline) return null;
  return (
    <p className="lead">
      <a href={href(locale, `/rewordings/${latest.id}`)}>
        <Phrases text={headline} lang={locale} />
      </a>
    </p>
  );
}

function eachSourceOnce(wordings: Wording[]) {
  const all = wordings.flatMap((wording) => wording.evidence);
  return all.filter((item, n) => all.findIndex(({ source }) => source.id === item.source.id) === n);
}

/** By each piece of evidence the day of the words on which it bears. */
async function wordsOfEach(locale: Locale, wordings: Wording[]): Promise<Map<string, string>> {
  const days = wordings.map(async (wording) => {
    const day = await saidDay(locale, wording);
    return wording.evidence.map(({ id }) => [id, day] as const);
  });
  return new Map((await Promise.all(days)).flat());
}
