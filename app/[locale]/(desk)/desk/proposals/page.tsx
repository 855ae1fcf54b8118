import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProposalRow } from "@/components/proposals/ProposalRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { Unconfirmed } from "@/components/verdicts/Unconfirmed";
import { requireActor } from "@/lib/auth/require";
import { ProposalStatus } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { proposalCounts, proposalsPage } from "@/lib/proposals/queries";
import { proposalFilters, WHATS } from "@/lib/proposals/schema";
import { unconfirmed } from "@/lib/verdicts/unconfirmed.queries";

type Props = PageProps<"/[locale]/desk/proposals">;
const PATH = "/desk/proposals";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "proposals" });
  return { title: t("list.title") };
}

/** Changes to what readers see, asked for by one person and decided by another. */
export default async function Proposals({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "proposals" });
  const filters = proposalFilters.parse(await searchParams);
  const { status, after: _after, ...rest } = filters;
  const [{ rows, next }, counts, alone] = await Promise.all([
    proposalsPage(filters, actor),
    proposalCounts(rest, actor),
    unconfirmed(),
  ]);
  const kept = Object.entries(rest).filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] =>
    Boolean(entry[1]),
  );
  const address = (name: string) =>
    href(locale, `${PATH}?${new URLSearchParams([["status", name], ...kept])}`);
  return (
    <>
      <h1>{t("list.title")}</h1>
      <p className="by">{t("list.lead")}</p>
      <Unconfirmed locale={locale} actor={actor} rows={alone} />
      <Tabs
        label={t("list.tabs")}
        tabs={Object.values(ProposalStatus).map((name) => ({
          href: address(name),
          label: t(`status.${name}`),
          count: counts[name] ?? 0,
          current: name === status,
        }))}
      />
      <Filters
        locale={locale}
        path={PATH}
        hidden={{ status: status === "proposed" ? undefined : status }}
        fields={[
          {
            name: "what",
            label: t("list.what"),
            value: filters.what,
            options: WHATS.map((value) => ({ value, label: t(`what.${value}`) })),
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
        <EmptyState title={t("list.none")}>
          <p>{t("list.noneLead")}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <ProposalRow key={row.id} locale={locale} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { ...rest, status }, next)} />
    </>
  );
}
