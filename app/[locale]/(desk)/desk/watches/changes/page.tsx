import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/EmptyState";
import { Filters, nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { wordsForList } from "@/components/watches/passagesShown";
import { SourceTabs } from "@/components/watches/SourceTabs";
import { VisitEntry } from "@/components/watches/VisitEntry";
import { requireActor } from "@/lib/auth/require";
import { pageLocale } from "@/lib/i18n/page";
import { changesPage } from "@/lib/watches/queries";
import { changeFilter, SUBSTANCE } from "@/lib/watches/schema";

type Props = PageProps<"/[locale]/desk/watches/changes">;
const PATH = "/desk/watches/changes";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "watches.changes" });
  return { title: t("title") };
}

/** What says something else on watched pages, near a wording or elsewhere. */
export default async function Changes({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "watches.changes" });
  const filter = changeFilter.parse(await searchParams);
  const { kind } = filter;
  const { rows, next } = await changesPage(filter);
  const words = await wordsForList(rows, actor.id);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <SourceTabs locale={locale} current="changes" />
      <Filters
        locale={locale}
        path={PATH}
        fields={[
          {
            name: "kind",
            label: t("filter"),
            value: kind,
            options: SUBSTANCE.map((value) => ({ value, label: t(value) })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(kind ? "noneOfKind" : "none")}>
          <p>{t("noneLead")}</p>
        </EmptyState>
      ) : (
        <ol className="timeline">
          {rows.map((visit) => (
            <VisitEntry
              key={visit.id}
              locale={locale}
              visit={visit}
              watch={visit.watch}
              words={words.get(visit.id) ?? []}
              namesPage
            />
          ))}
        </ol>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { kind }, next)} />
    </>
  );
}
