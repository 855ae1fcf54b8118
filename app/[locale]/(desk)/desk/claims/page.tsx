import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskClaimRow } from "@/components/claims/desk/DeskClaimRow";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { requireActor } from "@/lib/auth/require";
import { claimCounts, deskClaims } from "@/lib/claims/queries";
import { claimKind, claimStatus, deskClaimFilters } from "@/lib/claims/schema";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";

type Props = PageProps<"/[locale]/desk/claims">;
const PATH = "/desk/claims";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "claims" });
  return { title: t("list.title") };
}

/** Every claim, however far it is. */
export default async function DeskClaims({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const me = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "claims" });
  const record = await getTranslations({ locale, namespace: "record" });
  const filters = deskClaimFilters.parse(await searchParams);
  const { after: _, ...kept } = filters;
  const [{ rows, next }, counts] = await Promise.all([deskClaims(me, filters), claimCounts()]);
  const isFiltered = Object.values(kept).some(Boolean);
  const address = (status: string | undefined) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, status })) if (value) query.set(name, value);
    return href(locale, query.size > 0 ? `${PATH}?${query}` : PATH);
  };
  const tabs = [undefined, ...claimStatus.options].map((status) => ({
    href: address(status),
    label: status ? t(`list.status.${status}`) : t("list.all"),
    count: status ? (counts[status] ?? 0) : undefined,
    current: status === filters.status,
  }));
  return (
    <>
      <h1>{t("list.title")}</h1>
      <Tabs label={t("list.states")} tabs={tabs} />
      <Filters
        locale={locale}
        path={PATH}
        hidden={{ status: filters.status, speaker: filters.speaker }}
        search={{ label: t("list.search"), value: filters.q }}
        fields={[
          {
            name: "kind",
            label: t("list.kind"),
            value: filters.kind,
            options: claimKind.options.map((value) => ({ value, label: record(`kindHeading.${value}`) })),
          },
          {
            name: "mine",
            label: t("list.whose"),
            value: filters.mine,
            options: [{ value: "yes", label: t("list.mine") }],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? "list.noMatch" : "list.empty")}>
          <p>{t(isFiltered ? "list.noMatchBody" : "list.emptyBody")}</p>
          <ButtonLink href={href(locale, "/desk/articles")}>{t("list.articles")}</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((claim) => (
            <DeskClaimRow key={claim.id} locale={locale} claim={claim} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, kept, next)} />
    </>
  );
}
