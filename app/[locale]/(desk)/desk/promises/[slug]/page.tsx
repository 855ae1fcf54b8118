import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CompareAny } from "@/components/comparison/CompareAny";
import { FollowButton } from "@/components/notices/FollowButton";
import { DeskWordingList } from "@/components/promises/DeskWordingList";
import { LineageTools } from "@/components/promises/LineageTools";
import { OfferedWordings } from "@/components/promises/OfferedWordings";
import { PromiseHistory } from "@/components/promises/PromiseHistory";
import { PromiseTitles } from "@/components/promises/PromiseTitles";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { PromiseRenames } from "@/components/renames/PromiseRenames";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { AddressNow } from "@/components/ui/AddressNow";
import { LocalText } from "@/components/ui/LocalText";
import { requireActor } from "@/lib/auth/require";
import { formatPartialDate } from "@/lib/dates";
import { mergeCandidates } from "@/lib/desk/promiseCandidates.queries";
import { wordingCandidates } from "@/lib/desk/wordingCandidates.queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { followingOf } from "@/lib/notices/queries";
import { currentPromiseSlug, promiseForDesk } from "@/lib/promises/desk.queries";
import { promiseHistory } from "@/lib/promises/history.queries";
import { promiseFilter } from "@/lib/promises/schema";
import { cachedFind } from "@/lib/promises/similarPromises";
import { speakersOf } from "@/lib/promises/speakersOf";
import { proposalsOf } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { renamesOf } from "@/lib/renames/queries";
import { findPromises } from "@/lib/search/saidBefore/queries";
import { onePersonMode } from "@/lib/settings/queries";
import { followSlug } from "@/lib/slugs/queries";

type Props = PageProps<"/[locale]/desk/promises/[slug]">;

const read = cache((slug: string) => followSlug(slug, promiseForDesk, currentPromiseSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const promise = await read((await params).slug);
  return promise ? { title: localized(locale, promise, "title").text } : {};
}

/** A promise on the desk: its wordings in time, claims that may be wordings of it, its titles and its history. */
export default async function DeskPromise({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale);
  const { slug } = await params;
  const promise = await read(slug);
  if (!promise) notFound();
  const t = await getTranslations({ locale, namespace: "promises.page" });
  const record = await getTranslations({ locale, namespace: "record" });
  const { q } = promiseFilter.parse(await searchParams);
  const find = cachedFind(findPromises);
  const speakerIds = speakersOf(promise).map(({ id }) => id);
  const subject = { subjectType: "promise", subjectId: promise.id } as const;
  const [offered, others, lines, renames, onePerson, following] = await Promise.all([
    wordingCandidates(promise, q, find),
    mergeCandidates(promise, find),
    promiseHistory(promise.id),
    renamesOf(promise.id, speakerIds),
    onePersonMode(),
    followingOf(me, subject),
  ]);
  const { titleEn, titleZh } = promise;
  const proposals = await proposalsOf([promise.id, ...promise.wordings.map(({ id }) => id)]);
  return (
    <>
      <AddressNow slug={slug} now={promise.slug} />
      <p className="by">
        {t("by", { name: speakerName(locale, promise.promisor) })}
        {promise.publicSince && " · "}
        {promise.publicSince && <a href={href(locale, `/promises/${promise.slug}`)}>{t("toPublic")}</a>}
      </p>
      <h1>
        <LocalText locale={locale} value={localized(locale, promise, "title")} />
      </h1>
      <FollowButton locale={locale} subject={subject} following={following} />
      <ProposalsOf locale={locale} proposals={proposals} />
      <h2 id="wordings">{t("wordings")}</h2>
      <DeskWordingList locale={locale} me={me} promise={promise} proposals={proposals} />
      {promise.wordings.length > 2 && <h2>{t("compareAny")}</h2>}
      {promise.wordings.length > 2 && (
        <CompareAny
          wordings={promise.wordings.map(({ id, said, quote }) => ({
            id,
            label: `${said ? formatPartialDate(said, locale) : record("unknownDate")}: ${quote}`,
          }))}
        />
      )}
      <h2>{t("link")}</h2>
      <OfferedWordings locale={locale} promise={promise} q={q} offered={offered} />
      <PromiseRenames locale={locale} actor={me} promise={promise} rows={renames} onePerson={onePerson} />
      <h2>{t("titles")}</h2>
      <WaitingChange locale={locale} proposal={waitingFor(proposals, ["promise.titles"])} />
      <PromiseTitles
        promiseId={promise.id}
        revision={promise.revision}
        titles={{ titleEn: titleEn ?? "", titleZh: titleZh ?? "" }}
        isPublic={promise.publicSince !== null}
      />
      <h2>{t("splitOrMerge")}</h2>
      <WaitingChange locale={locale} proposal={waitingFor(proposals, ["promise.split", "promise.merge"])} />
      <LineageTools locale={locale} promise={promise} others={others} />
      <h2>{t("history")}</h2>
      <PromiseHistory locale={locale} lines={lines} />
    </>
  );
}
