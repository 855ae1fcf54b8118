import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProposalsOf } from "@/components/proposals/ProposalsOf";
import { WaitingChange } from "@/components/proposals/WaitingChange";
import { MergeSpeakers } from "@/components/speakers/MergeSpeakers";
import { SpeakerClaims } from "@/components/speakers/SpeakerClaims";
import { SpeakerForm } from "@/components/speakers/SpeakerForm";
import { SpeakerHistory } from "@/components/speakers/SpeakerHistory";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { AddressNow } from "@/components/ui/AddressNow";
import { requireActor } from "@/lib/auth/require";
import { draftOf } from "@/lib/drafts/queries";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { proposalsOf } from "@/lib/proposals/queries";
import { waitingFor } from "@/lib/proposals/waiting";
import { followSlug } from "@/lib/slugs/queries";
import {
  currentSpeakerSlug,
  speakerForDesk,
  speakerHistory,
  speakerToMerge,
} from "@/lib/speakers/desk.queries";
import { speakerValues } from "@/lib/speakers/formValues";
import { mergeChoice, speakerDraftKey, typedSpeaker } from "@/lib/speakers/schema";

type Props = PageProps<"/[locale]/desk/speakers/[slug]">;

const read = cache((slug: string) => followSlug(slug, speakerForDesk, currentSpeakerSlug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const speaker = await read((await params).slug);
  return speaker ? { title: speakerName(locale, speaker) } : {};
}

/** A speaker on the desk: what is known, what they said, who else may be the same, and what was done. */
export default async function DeskSpeaker({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale);
  const { slug } = await params;
  const speaker = await read(slug);
  if (!speaker) notFound();
  const t = await getTranslations({ locale, namespace: "speakers" });
  const { with: otherId } = mergeChoice.parse(await searchParams);
  const draftKey = speakerDraftKey(speaker.id);
  const ids = [speaker.id, ...speaker.mergedFrom.map(({ id }) => id)];
  const [draft, other, proposals, lines] = await Promise.all([
    draftOf(me, draftKey),
    otherId ? speakerToMerge(otherId) : null,
    proposalsOf(ids),
    speakerHistory(ids),
  ]);
  return (
    <>
      <AddressNow slug={slug} now={speaker.slug} />
      <p className="by">
        <a href={href(locale, "/desk/speakers")}>{t("page.all")}</a>
        {speaker.isPublic && " · "}
        {speaker.isPublic && <a href={href(locale, `/speakers/${slug}`)}>{t("page.public")}</a>}
      </p>
      <h1>{speakerName(locale, speaker)}</h1>
      <p className="by">{t(speaker.isPublic ? "page.shown" : "page.hidden")}</p>
      <div className="cols">
        <div>
          <h2>{t("form.title")}</h2>
          <WaitingChange
            locale={locale}
            proposal={waitingFor(proposals, ["speaker.details", "speaker.merge"])}
          />
          <SpeakerForm
            speakerId={speaker.id}
            stored={speakerValues(speaker)}
            revision={speaker.revision}
            draftKey={draftKey}
            isPublic={speaker.isPublic}
            kept={draft && { values: typedSpeaker.parse(draft.data), baseRevision: draft.baseRevision }}
          />
        </div>
        <div>
          <ProposalsOf locale={locale} proposals={proposals} />
          <SpeakerClaims locale={locale} speaker={speaker} />
        </div>
      </div>
      <MergeSpeakers locale={locale} speaker={speaker} other={other} />
      <h2>{t("page.history")}</h2>
      <SpeakerHistory locale={locale} lines={lines} />
    </>
  );
}
