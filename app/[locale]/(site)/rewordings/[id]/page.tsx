import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { ConfirmedRewording } from "@/components/rewordings/ConfirmedRewording";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { publicRenames } from "@/lib/site/renames.queries";
import { publicRewording } from "@/lib/site/rewording.queries";
import { sharedRewording } from "@/lib/site/social/image";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/rewordings/[id]">;

const read = cache(async (id: string) => (z.uuid().safeParse(id).success ? publicRewording(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const rewording = await read(id);
  if (!rewording) return missingMetadata(locale);
  const t = await getTranslations({ locale, namespace: "record" });
  return {
    title: t("rewording.title", { promise: localized(locale, rewording.promise, "title").text }),
    description: rewording.laterClaim.quote,
    ...(await sharedRewording(locale, rewording)),
  };
}

/** A confirmed rewording at the address of its version, which it keeps for ever. */
export default async function RewordingPage({ params }: Props) {
  const locale = await pageLocale(params);
  const rewording = await read((await params).id);
  if (!rewording) return <Missing locale={locale} />;
  const renames = await publicRenames(rewording.earlierClaim.id, rewording.laterClaim.id);
  return <ConfirmedRewording locale={locale} rewording={rewording} renames={renames} />;
}
