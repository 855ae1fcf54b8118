import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskList } from "@/components/desk/DeskList";
import { StateTabs } from "@/components/desk/StateTabs";
import { ProposalRow } from "@/components/proposals/ProposalRow";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Unconfirmed } from "@/components/verdicts/Unconfirmed";
import { requireActor } from "@/lib/auth/require";
import { ProposalStatus } from "@/lib/generated/prisma/enums";
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
  return (
    <DeskList
      locale={locale}
      title={t("list.title")}
      lead={t("list.lead")}
      skip={t("list.skip")}
      above={<Unconfirmed locale={locale} actor={actor} rows={alone} />}
      tabs={
        <StateTabs
          locale={locale}
          path={PATH}
          label={t("list.tabs")}
          states={Object.values(ProposalStatus)}
          current={status}
          name={(name) => t(`status.${name}`)}
          counts={counts}
          kept={rest}
        />
      }
      filters={
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
      }
      none={{ title: t("list.none"), lead: t("list.noneLead") }}
      rows={rows.map((row) => <ProposalRow key={row.id} locale={locale} row={row} />)}
      older={nextAddress(locale, PATH, { ...rest, status }, next)}
    />
  );
}
