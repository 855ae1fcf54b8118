import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RenameRows } from "@/components/renames/RenameRows";
import { speakerName } from "@/components/speakers/SpeakerLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { Tabs } from "@/components/ui/Tabs";
import { requireActor } from "@/lib/auth/require";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { cursor } from "@/lib/paging";
import { renameCounts, renameList, speakerNamed } from "@/lib/renames/queries";
import { RENAME_TABS, renameFilter } from "@/lib/renames/schema";
import { onePersonMode } from "@/lib/settings/queries";

type Props = PageProps<"/[locale]/desk/renames">;
const PATH = "/desk/renames";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "renames" });
  return { title: t("list.title") };
}

/** Names of one thing: what the program asks, what was confirmed, what was not so. Of one speaker where one is named. */
export default async function Renames({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "renames" });
  const asked = await searchParams;
  const { tab, speaker: slug } = renameFilter.parse(asked);
  const speaker = slug ? await speakerNamed(slug) : null;
  const kept: Record<string, string> = speaker ? { speaker: speaker.slug } : {};
  const [{ rows, next }, counts, onePerson] = await Promise.all([
    renameList(tab, speaker?.id, cursor.parse(asked.after)),
    renameCounts(speaker?.id),
    onePersonMode(),
  ]);
  const address = (name: string) => href(locale, `${PATH}?${new URLSearchParams({ tab: name, ...kept })}`);
  return (
    <>
      <h1>{t("list.title")}</h1>
      <p className="by">{t("list.lead")}</p>
      {speaker && (
        <p>
          {t("list.ofSpeaker", { name: speakerName(locale, speaker) })}{" "}
          <a href={href(locale, PATH)}>{t("list.all")}</a>
        </p>
      )}
      <Tabs
        label={t("list.tabs")}
        tabs={RENAME_TABS.map((name) => ({
          href: address(name),
          label: t(`tab.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`list.none.${tab}`)}>
          <p>{t("list.noneLead")}</p>
        </EmptyState>
      ) : (
        <RenameRows locale={locale} actor={actor} rows={rows} onePerson={onePerson} />
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { tab, ...kept }, next)} />
    </>
  );
}
