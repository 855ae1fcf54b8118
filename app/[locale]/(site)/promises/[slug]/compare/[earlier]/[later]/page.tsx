import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ConfirmedRewording } from "@/components/rewordings/ConfirmedRewording";
import { ProgramComparison } from "@/components/rewordings/ProgramComparison";
import { Missing, missingMetadata } from "@/components/site/Missing";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pairPath } from "@/lib/site/pairPath";
import { publicRenames } from "@/lib/site/renames.queries";
import { sharedRewording } from "@/lib/site/social/image";
import { publicPair } from "@/lib/site/wordingPair.queries";

export const dynamic = "force-static";

type Props = PageProps<"/[locale]/promises/[slug]/compare/[earlier]/[later]">;

const read = cache(publicPair);

async function found({ params }: Pick<Props, "params">) {
  const { slug, earlier, later } = await params;
  return read(slug, earlier, later);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const pair = await found({ params });
  if (!pair) return missingMetadata(locale);
  if ("movedTo" in pair) return {};
  const { promise, earlier, later, rewording } = pair.row;
  const t = await getTranslations({ locale, namespace: "record" });
  const title = localized(locale, promise, "title").text;
  const described = { description: later.quote };
  if (rewording) {
    return {
      ...described,
      title: t("rewording.title", { promise: title }),
      ...(await sharedRewording(locale, rewording)),
    };
  }
  // What nobody has checked is for who asks for it, not for search engines.
  return {
    ...described,
    title: t("compare.title", { promise: title }),
    ...(await pageMetadata(locale, pairPath(promise.slug, earlier.slug, later.slug))),
    robots: { index: false },
  };
}

/** Any two wordings of a promise: as two reviewers compared them or, until then, as the program does. */
export default async function ComparePage({ params }: Props) {
  const locale = await pageLocale(params);
  const pair = await found({ params });
  if (!pair) return <Missing locale={locale} />;
  if ("movedTo" in pair) permanentRedirect(href(locale, pair.movedTo));
  const { rewording } = pair.row;
  const renames = await publicRenames(pair.row.earlier.id, pair.row.later.id);
  if (rewording) return <ConfirmedRewording locale={locale} rewording={rewording} renames={renames} />;
  return <ProgramComparison locale={locale} pair={pair.row} renames={renames} />;
}
