import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadAgain } from "@/components/captures/ReadAgain";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { SourceTabs } from "@/components/watches/SourceTabs";
import { StartWatch } from "@/components/watches/StartWatch";
import { WatchRow } from "@/components/watches/WatchRow";
import { lookStateOf } from "@/components/watches/watchState";
import { can } from "@/lib/auth/can";
import { requireActor } from "@/lib/auth/require";
import { WatchStatus } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import type { Locale } from "@/lib/i18n/routing";
import { watchedHosts, watchesPage } from "@/lib/watches/queries";
import { NEEDS, type WatchFilter, watchFilter } from "@/lib/watches/schema";

type Props = PageProps<"/[locale]/desk/watches">;
const PATH = "/desk/watches";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "watches" });
  return { title: t("title") };
}

/** Pages that are looked at again and again, and how each stands. */
export default async function Watches({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "watches" });
  const filter = watchFilter.parse(await searchParams);
  const { rows, next } = await watchesPage(filter);
  const now = new Date();
  const { after: _, ...kept } = filter;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <SourceTabs locale={locale} current="watches" />
      {can(actor, "watch_source") && <StartWatch />}
      <Narrowed locale={locale} filter={filter} />
      {rows.length === 0 ? (
        <Nothing locale={locale} isFiltered={Object.values(kept).some(Boolean)} />
      ) : (
        <ul className="rows">
          {rows.map((watch) => (
            <WatchRow key={watch.id} locale={locale} watch={watch} now={now} />
          ))}
        </ul>
      )}
      {rows.some((watch) => lookStateOf(watch, now) === "running") && <ReadAgain isNear />}
      <Pager locale={locale} older={nextAddress(locale, PATH, kept, next)} />
    </>
  );
}

async function Narrowed({ locale, filter }: { locale: Locale; filter: WatchFilter }) {
  const t = await getTranslations({ locale, namespace: "watches" });
  const { status, host, needs } = filter;
  const hosts = await watchedHosts();
  const offered = host && !hosts.includes(host) ? [host, ...hosts] : hosts;
  const named = (value: string) => ({ value, label: value.replace(/^https?:\/\//u, "") });
  return (
    <Filters
      locale={locale}
      path={PATH}
      fields={[
        {
          name: "status",
          label: t("filter.status"),
          value: status,
          options: Object.values(WatchStatus).map((value) => ({ value, label: t(`status.${value}`) })),
        },
        { name: "host", label: t("filter.host"), value: host, options: offered.map(named) },
        {
          name: "needs",
          label: t("filter.needs"),
          value: needs,
          options: NEEDS.map((value) => ({ value, label: t(`needs.${value}`) })),
        },
      ]}
    />
  );
}

async function Nothing({ locale, isFiltered }: { locale: Locale; isFiltered: boolean }) {
  const t = await getTranslations({ locale, namespace: "watches" });
  return (
    <EmptyState title={t(isFiltered ? "noneMatch" : "none")}>
      <p>{t(isFiltered ? "noneMatchLead" : "noneLead")}</p>
      <ButtonLink href={href(locale, isFiltered ? PATH : "/desk/sources")}>
        {t(isFiltered ? "all" : "toSources")}
      </ButtonLink>
    </EmptyState>
  );
}
