import { getTranslations } from "next-intl/server";
import { SourcesBeside } from "@/components/sources/SourcesBeside";
import { BesideEachOther } from "@/components/speakers/MergeSpeakers";
import type { Locale } from "@/lib/i18n/routing";
import type { What } from "@/lib/proposals/schema";
import { sourceById } from "@/lib/sources/queries";
import { speakerToMerge } from "@/lib/speakers/desk.queries";

type Props = { locale: Locale; what: What; pair: { fromId: string; intoId: string } };

/** What somebody decides about who is asked whether two sources or speakers are one: both beside each other, and what moves. */
export async function MergedPair({ locale, what, pair }: Props) {
  if (what === "source.merge") return <Sources locale={locale} pair={pair} />;
  if (what === "speaker.merge") return <Speakers locale={locale} pair={pair} />;
  return null;
}

async function Sources({ locale, pair }: Omit<Props, "what">) {
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  const [from, into] = await Promise.all([sourceById(pair.fromId), sourceById(pair.intoId)]);
  if (!from || !into) return null;
  return (
    <>
      <SourcesBeside
        locale={locale}
        both={[
          { name: t("goes"), source: from },
          { name: t("staysNamed"), source: into },
        ]}
      />
      <p>{t("moves", { evidence: from.evidence.length, copies: from._count.captures })}</p>
    </>
  );
}

async function Speakers({ locale, pair }: Omit<Props, "what">) {
  const t = await getTranslations({ locale, namespace: "speakers.merge" });
  const [from, into] = await Promise.all([speakerToMerge(pair.fromId), speakerToMerge(pair.intoId)]);
  if (!from || !into) return null;
  return (
    <>
      <BesideEachOther locale={locale} both={[from, into]} />
      <p>{t("moves", { claims: from._count.claims, promises: from._count.promises })}</p>
    </>
  );
}
