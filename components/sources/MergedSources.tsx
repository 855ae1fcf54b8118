import { getTranslations } from "next-intl/server";
import { MergeTable } from "@/components/proposals/MergeTable";
import { type MergeField, staying, together } from "@/components/proposals/mergeFields";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import type { SourceForDesk } from "@/lib/sources/queries";

/** What two records of one document say, and what stands when they are one. */
export async function sourceFields(
  locale: Locale,
  [one, other]: readonly [SourceForDesk, SourceForDesk],
): Promise<MergeField[]> {
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const of = <T,>(value: (source: SourceForDesk) => T) => [value(one), value(other)] as const;
  const date = ({ publishedOn, publishedPrecision }: SourceForDesk) => {
    const day = storedDate(publishedOn, publishedPrecision);
    return day ? formatPartialDate(day, locale) : null;
  };
  return [
    staying(
      t("title"),
      of(({ title }) => title),
    ),
    staying(
      t("publisher"),
      of(({ publisher }) => publisher),
    ),
    staying(t("publishedOn"), of(date)),
    {
      ...staying(
        t("url"),
        of(({ url }) => url),
      ),
      isAddress: true,
    },
    staying(
      t("kind"),
      of(({ kind }) => record(`sourceKind.${kind}`)),
    ),
    staying(
      t("merge.created"),
      of(({ createdAt }) => formatPartialDate(dayOf(createdAt), locale)),
    ),
    together(
      t("merge.bears"),
      of(({ evidence }) => evidence.length),
    ),
    together(
      t("merge.copies"),
      of(({ _count }) => _count.captures),
    ),
  ];
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
