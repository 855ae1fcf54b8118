import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskRewordingRow } from "@/components/rewordings/DeskRewordingRow";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { renameCounts } from "@/lib/renames/queries";
import { rewordingCounts, rewordingQueue } from "@/lib/rewordings/queue.queries";
import { REWORDING_TABS, rewordingFilter } from "@/lib/rewordings/schema";
import { seenAtSource } from "@/lib/watches/queries";

type Props = PageProps<"/[locale]/desk/rewordings">;
const PATH = "/desk/rewordings";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "promises" });
  return { title: t("rewordings.title") };
}

/** Comparisons of two wordings: suggested, flagged, decided. */
export default async function Rewordings({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "promises.rewordings" });
  const asked = await searchParams;
  const { tab } = rewordingFilter.parse(asked);
  const names = await getTranslations({ locale, namespace: "renames" });
  const [{ rows, next }, counts, { offered: questions }] = await Promise.all([
    rewordingQueue(tab, cursor.parse(asked.after)),
    rewordingCounts(),
    renameCounts(),
  ]);
  const seen = await seenAtSource(rows.map(({ id }) => id));
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">
        {t("lead")} <a href={href(locale, "/desk/promises")}>{t("toPromises")}</a>
        {" · "}
        <a href={href(locale, "/desk/renames")}>{names("list.toAll")}</a>
        {questions > 0 && ` · ${names("list.waiting", { count: questions })}`}
      </p>
      <Tabs
        label={t("tabs")}
        tabs={REWORDING_TABS.map((name) => ({
          href: href(locale, `${PATH}?tab=${name}`),
          label: t(name),
          count: counts[name],
          current: name === tab,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`none.${tab}`)}>
          <p>{t(`noneLead.${tab}`)}</p>
          <ButtonLink href={href(locale, "/desk/promises")}>{t("toPromises")}</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <DeskRewordingRow key={row.id} locale={locale} row={row} seenOn={seen.get(row.id)} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { tab }, next)} />
    </>
  );
}
