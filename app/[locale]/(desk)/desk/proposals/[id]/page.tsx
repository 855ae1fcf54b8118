import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { DecideProposal } from "@/components/proposals/DecideProposal";
import { WordsTable } from "@/components/proposals/WordsTable";
import { MergedSources } from "@/components/sources/MergedSources";
import { MergedSpeakers } from "@/components/speakers/MergeSpeakers";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { reviewers } from "@/lib/accounts/queries";
import { requireActor } from "@/lib/auth/require";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { proposalById, type ShownProposal } from "@/lib/proposals/queries";
import type { What } from "@/lib/proposals/schema";
import { onePersonMode } from "@/lib/settings/queries";
import { sourceById } from "@/lib/sources/queries";
import { speakerToMerge } from "@/lib/speakers/desk.queries";

type Props = PageProps<"/[locale]/desk/proposals/[id]">;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? proposalById(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const proposal = await read((await params).id);
  const t = await getTranslations({ locale, namespace: "proposals" });
  return proposal ? { title: t(`what.${proposal.what}`) } : {};
}

/** A proposal: both texts beside each other, the reason, and the decision. */
export default async function ProposalPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const proposal = await read((await params).id);
  if (!proposal) notFound();
  const t = await getTranslations({ locale, namespace: "proposals" });
  const { subject, now, isStale } = proposal;
  const on = (at: Date) => formatPartialDate(dayOf(at), locale);
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/proposals")}>{t("list.title")}</a>
        {` · ${t(`status.${proposal.status}`)}`}
      </p>
      <h1>{t(`what.${proposal.what}`)}</h1>
      {subject && <Subject locale={locale} subject={subject} />}
      <h2>{t("page.reason")}</h2>
      <p className="prose">{proposal.reason}</p>
      <p className="by">{t("page.by", { name: proposal.author.name, date: on(proposal.createdAt) })}</p>
      <h2>{t("page.both")}</h2>
      {isStale && (
        <Notice tone="warn" title={t("page.staleTitle")}>
          <p>{t("page.stale")}</p>
        </Notice>
      )}
      {proposal.status === "proposed" && proposal.pair && (
        <Merged locale={locale} what={proposal.what} pair={proposal.pair} />
      )}
      <WordsTable locale={locale} before={proposal.before} after={proposal.after} now={now} />
      <h2>{t("page.decision")}</h2>
      {proposal.status === "proposed" ? (
        <DecideProposal
          locale={locale}
          actor={actor}
          proposal={proposal}
          onePerson={await onePersonMode()}
          isStale={isStale}
          others={await reviewers([proposal.author.id])}
        />
      ) : (
        <Decision locale={locale} proposal={proposal} />
      )}
    </>
  );
}

/** The two that a merge would make one. */
async function Merged(props: { locale: Locale; what: What; pair: { fromId: string; intoId: string } }) {
  const { locale, what, pair } = props;
  if (what === "source.merge") {
    const [from, into] = await Promise.all([sourceById(pair.fromId), sourceById(pair.intoId)]);
    return from && into && <MergedSources locale={locale} from={from} into={into} />;
  }
  if (what !== "speaker.merge") return null;
  const [from, into] = await Promise.all([speakerToMerge(pair.fromId), speakerToMerge(pair.intoId)]);
  return from && into && <MergedSpeakers locale={locale} from={from} into={into} />;
}

const DESK_PATH = {
  claim: "/desk/claims",
  article: "/desk/articles",
  promise: "/desk/promises",
  speaker: "/desk/speakers",
  source: "/desk/sources",
};

async function Subject(props: { locale: Locale; subject: NonNullable<ShownProposal["subject"]> }) {
  const { locale, subject } = props;
  const t = await getTranslations({ locale, namespace: "proposals" });
  return (
    <p className="claim">
      {`${t(`subject.${subject.type}`)}: `}
      <a href={href(locale, `${DESK_PATH[subject.type]}/${subject.slug}`)}>
        <LocalText locale={locale} value={localized(locale, subject, "title")} />
      </a>
    </p>
  );
}

async function Decision({ locale, proposal }: { locale: Locale; proposal: ShownProposal }) {
  const t = await getTranslations({ locale, namespace: "proposals" });
  const { status, decider, decidedAt, onePerson, atOnce, decisionReason } = proposal;
  const by = {
    name: decider?.name ?? "",
    date: decidedAt ? formatPartialDate(dayOf(decidedAt), locale) : "",
  };
  const how = atOnce ? "atOnce" : onePerson ? "onePerson" : status === "proposed" ? "accepted" : status;
  return (
    <>
      <p id="decided">{t(`decided.${how}`, by)}</p>
      {decisionReason && <p className="prose">{decisionReason}</p>}
    </>
  );
}
