import { getTranslations } from "next-intl/server";
import { MergeTable } from "@/components/proposals/MergeTable";
import { type MergeField, staying, summed, together } from "@/components/proposals/mergeFields";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { SourceForDesk } from "@/lib/sources/queries";
import { claimsOfBoth } from "@/lib/sources/twins";

/** What two records of one document say, and what stands when they are one. */
export async function sourceFields(
  locale: Locale,
  [one, other]: readonly [SourceForDesk, SourceForDesk],
): Promise<MergeField[]> {
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const date = ({ publishedOn, publishedPrecision }: SourceForDesk) => {
    const day = storedDate(publishedOn, publishedPrecision);
    return day ? formatPartialDate(day, locale) : null;
  };
  const recordedOn = ({ createdAt }: SourceForDesk) => formatPartialDate(dayOf(createdAt), locale);
  return [
    staying(t("title"), [one.title, other.title]),
    staying(t("publisher"), [one.publisher, other.publisher]),
    staying(t("publishedOn"), [date(one), date(other)]),
    staying(t("url"), [one.url, other.url], { isAddress: true }),
    staying(t("kind"), [record(`sourceKind.${one.kind}`), record(`sourceKind.${other.kind}`)]),
    staying(t("merge.created"), [recordedOn(one), recordedOn(other)]),
    bearing(t("merge.bears"), one, other),
    summed(t("merge.copies"), [one._count.captures, other._count.captures]),
  ];
}

/** On how many claims each bears, and both together: a claim of both counts once. */
function bearing(label: string, one: SourceForDesk, other: SourceForDesk): MergeField {
  const claimsOf = ({ evidence }: SourceForDesk) => new Set(evidence.map(({ claim }) => claim.slug)).size;
  const all = claimsOf(one) + claimsOf(other) - claimsOfBoth(one.evidence, other.evidence).length;
  return together(label, [claimsOf(one), claimsOf(other)], all);
}

/** For whoever decides whether two sources are one: both, what will stand, and what moves. */
export async function MergedSources(props: { locale: Locale; from: SourceForDesk; into: SourceForDesk }) {
  const { locale, from, into } = props;
  const t = await getTranslations({ locale, namespace: "sources.merge" });
  const both = await getTranslations({ locale, namespace: "proposals.merge" });
  return (
    <>
      <MergeTable
        names={[both("firstOne"), both("secondOne")]}
        stays={1}
        fields={await sourceFields(locale, [from, into])}
      />
      <p className="after-table">
        {t("moves", { evidence: from.evidence.length, copies: from._count.captures })}
      </p>
    </>
  );
}
