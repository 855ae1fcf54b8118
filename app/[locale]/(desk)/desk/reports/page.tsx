import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskList } from "@/components/desk/DeskList";
import { StateTabs } from "@/components/desk/StateTabs";
import { ReportRow } from "@/components/reports/ReportRow";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { requireActor } from "@/lib/auth/require";
import { ReportKind, ReportStatus } from "@/lib/generated/prisma/enums";
import { pageLocale } from "@/lib/i18n/page";
import { reportCounts, reportsPage } from "@/lib/reports/queries";
import { reportFilters } from "@/lib/reports/schema";
import { pageTitle } from "@/lib/site/pageTitle.queries";

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
  const titles = await Promise.all(rows.map(({ path }) => pageTitle(locale, path)));
  return (
    <DeskList
      locale={locale}
      title={t("title")}
      lead={t("lead")}
      tabs={
        <StateTabs
          locale={locale}
          path={PATH}
          label={t("tabs")}
          states={Object.values(ReportStatus)}
          current={status}
          name={(name) => t(`status.${name}`)}
          counts={counts}
          kept={{ kind }}
        />
      }
      filters={
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
      }
      none={{ title: t("none"), lead: t("noneLead") }}
      rows={rows.map((row, n) => (
        <ReportRow key={row.id} locale={locale} row={row} title={titles[n] ?? null} />
      ))}
      older={nextAddress(locale, PATH, { status, kind }, next)}
    />
  );
}
