import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskSpeakerRow } from "@/components/speakers/DeskSpeakerRow";
import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { nextAddress } from "@/components/ui/Filters";
import { Pager } from "@/components/ui/Pager";
import { SearchBar } from "@/components/ui/SearchBar";
import { requireActor } from "@/lib/auth/require";
import { SpeakerKind } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { speakersPage } from "@/lib/speakers/desk.queries";
import { speakerFilter } from "@/lib/speakers/schema";

type Props = PageProps<"/[locale]/desk/speakers">;
const PATH = "/desk/speakers";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "speakers.list" });
  return { title: t("title") };
}

export default async function Speakers({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale);
  const t = await getTranslations({ locale, namespace: "speakers.list" });
  const record = await getTranslations({ locale, namespace: "record" });
  const filter = speakerFilter.parse(await searchParams);
  const { rows, next } = await speakersPage(filter);
  const { q, kind } = filter;
  const isFiltered = Boolean(q || kind);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="by">{t("lead")}</p>
      <SearchBar action={href(locale, PATH)} label={t("search")} value={q} submit={t("submit")}>
        <select className="input" name="kind" defaultValue={kind ?? ""} aria-label={t("kind")}>
          <option value="">{t("anyKind")}</option>
          {Object.values(SpeakerKind).map((one) => (
            <option key={one} value={one}>
              {record(`speaker.kind.${one}`)}
            </option>
          ))}
        </select>
      </SearchBar>
      {rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? "none" : "empty")}>
          <p>{t(isFiltered ? "noneLead" : "emptyLead")}</p>
          {isFiltered && <ButtonLink href={href(locale, PATH)}>{t("all")}</ButtonLink>}
        </EmptyState>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <DeskSpeakerRow key={row.id} locale={locale} row={row} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={nextAddress(locale, PATH, { q, kind }, next)} />
    </>
  );
}
