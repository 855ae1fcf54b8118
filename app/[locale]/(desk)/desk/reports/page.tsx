import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportRow } from "@/components/reports/ReportRow";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { requireActor } from "@/lib/auth/require";
import { ReportKind, ReportStatus } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { reportCounts, reportsPage } from "@/lib/reports/queries";
import { reportFilters } from "@/lib/reports/schema";

type Props = PageProps<"/[locale]/desk/reports">;
const PATH = "/desk/reports";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "reports.desk" });
  return { title: t("title") };
}

/** What readers wrote, by state. */
export default async function Reports({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "reports.desk" });
  const filters = reportFilters.parse(await searchParams);
  const { status, kind } = filters;
  const [{ rows, next }, counts] = await Promise.all([reportsPage(filters), reportCounts(kind)]);
  const address = (name: ReportStatus) =>
    href(locale, `${PATH}?${new URLSearchParams({ status: name, ...(kind && { kind }) })}`);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <Tabs
        label={t("tabs")}
        tabs={Object.values(ReportStatus).map((name) => ({
          href: address(name),
          label: t(`status.${name}`),
          count: counts[name] ?? 0,
          current: name === status,
        }))}
      />
      <Filters
        locale={locale}
        path={PATH}
        hidden={{ status: status === "received" ? undefined : status }}
        fields={[
          {
            name: "kind",
            label: t("kindFilter"),
            value: kind,
            options: Object.values(ReportKind).map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneLead")}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <ReportRow key={row.id} locale={locale} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { status, kind }, next)} />
    </>
  );
}
