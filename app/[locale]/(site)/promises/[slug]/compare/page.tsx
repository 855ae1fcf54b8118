import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ChooseWordings } from "@/components/comparison/ChooseWordings";
import { WordingTimeline } from "@/components/promises/WordingTimeline";
import { missingMetadata } from "@/components/site/Missing";
import { Title } from "@/components/ui/Headline";
import { Notice } from "@/components/ui/Notice";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { chosenPair } from "@/lib/search/schema";
import { pairPath } from "@/lib/site/pairPath";
import { publicPromise } from "@/lib/site/promise.queries";

type Props = PageProps<"/[locale]/promises/[slug]/compare">;

const read = cache(publicPromise);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  if (!found) return missingMetadata(locale);
  if ("movedTo" in found) return {};
  const t = await getTranslations({ locale, namespace: "record" });
  return {
    title: t("compare.title", { promise: localized(locale, found.row, "title").text }),
    ...(await pageMetadata(locale, `/promises/${slug}/compare`)),
    robots: { index: false },
  };
}

/** Where the two wordings to compare are chosen; once they are, it leads to the comparison's own address. */
export default async function ChoosePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await read(slug);
  // The promise's own page is kept, and says with its status that there is none.
  if (!found) redirect(href(locale, `/promises/${encodeURIComponent(slug)}`));
  if ("movedTo" in found) permanentRedirect(href(locale, `/promises/${found.movedTo}/compare`));
  const { wordings, rewordings, retractions, ...promise } = found.row;
  const chosen = chosenPair.parse(await searchParams);
  const isSame = chosen.earlier !== undefined && chosen.earlier === chosen.later;
  if (chosen.earlier && chosen.later && !isSame) {
    redirect(href(locale, pairPath(promise.slug, chosen.earlier, chosen.later)));
  }
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <p className="by">
        <a href={href(locale, `/promises/${promise.slug}`)}>
          <Title locale={locale} value={localized(locale, promise, "title")} />
        </a>
      </p>
      <h1>{t("compare.chooseTitle")}</h1>
      <p className="by">{t(wordings.length > 1 ? "compare.chooseLead" : "promise.oneWording")}</p>
      {isSame && (
        <Notice tone="warn" live="alert">
          <p>{t("compare.same")}</p>
        </Notice>
      )}
      {wordings.length > 1 && (
        <ChooseWordings locale={locale} slug={promise.slug} wordings={wordings} chosen={chosen} />
      )}
      <h2>{t("promise.over")}</h2>
      <WordingTimeline
        locale={locale}
        slug={promise.slug}
        wordings={wordings}
        rewordings={rewordings}
        retractions={retractions}
      />
    </>
  );
}
