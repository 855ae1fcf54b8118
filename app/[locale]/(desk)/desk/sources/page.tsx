import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SourceRow } from "@/components/sources/SourceRow";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { SearchBar } from "@/components/ui/SearchBar";
import { SourceTabs } from "@/components/watches/SourceTabs";
import { requireActor } from "@/lib/auth/require";
import { SourceKind } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { sourcesPage } from "@/lib/sources/queries";
import { sourceFilter } from "@/lib/sources/schema";

type Props = PageProps<"/[locale]/desk/sources">;
const PATH = "/desk/sources";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sources" });
  return { title: t("sources") };
}

export default async function Sources({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "sources" });
  const record = await getTranslations({ locale, namespace: "record" });
  const asked = await searchParams;
  const filter = sourceFilter.parse(asked);
  const { rows, next } = await sourcesPage(filter, cursor.parse(asked.after));
  const isFiltered = Boolean(filter.q || filter.kind);
  return (
    <>
      <h1>{t("sources")}</h1>
      <p className="by">{t("sourcesLead")}</p>
      <SourceTabs locale={locale} current="sources" />
      <SearchBar action={href(locale, PATH)} label={t("search")} value={filter.q} submit={t("searchSubmit")}>
        <select className="input" name="kind" defaultValue={filter.kind ?? ""} aria-label={t("kind")}>
          <option value="">{t("any")}</option>
          {Object.values(SourceKind).map((kind) => (
            <option key={kind} value={kind}>
              {record(`sourceKind.${kind}`)}
            </option>
          ))}
        </select>
      </SearchBar>
      {rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? "noMatch" : "empty")}>
          <p>{t(isFiltered ? "noMatchLead" : "emptyLead")}</p>
          <ButtonLink href={href(locale, isFiltered ? PATH : "/desk/review")}>
            {t(isFiltered ? "all" : "emptyLink")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <SourceRow key={row.id} locale={locale} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, filter, next)} />
    </>
  );
}
