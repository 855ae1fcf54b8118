import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpeakerLink } from "@/components/speakers/SpeakerLink";
import { EmptyState } from "@/components/ui/EmptyState";
import { LocalText } from "@/components/ui/LocalText";
import { Pager } from "@/components/ui/Pager";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import { pageLocale } from "@/lib/i18n/page";
import { pageMetadata } from "@/lib/i18n/pageMetadata";
import { pageOnly } from "@/lib/search/schema";
import { findSpeakers } from "@/lib/site/lists.queries";
import { speakerLines } from "@/lib/site/rows.queries";

type Props = PageProps<"/[locale]/speakers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("lists.people"), ...(await pageMetadata(locale, "/speakers")) };
}

export default async function SpeakersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { after } = pageOnly.parse(await searchParams);
  const found = await findSpeakers(locale, after);
  const speakers = await speakerLines(found.rows);
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <h1>{t("lists.people")}</h1>
      <p className="by">{t("lists.peopleLead")}</p>
      {speakers.length === 0 && <EmptyState title={t("lists.empty")} />}
      <ul className="rows">
        {speakers.map((speaker) => {
          const description = inLanguage(locale, speaker.descriptionEn, speaker.descriptionZh);
          return (
            <li className="row" key={speaker.id}>
              <div className="soft small">{t(`speaker.kind.${speaker.kind}`)}</div>
              <div>
                <p className="claim">
                  <SpeakerLink locale={locale} speaker={speaker} />
                </p>
                <p className="by">
                  {speaker.claims > 0 && t("lists.claims", { count: speaker.claims })}
                  {speaker.claims > 0 && description && "\u00a0· "}
                  {description && <LocalText locale={locale} value={description} />}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      <Pager locale={locale} older={found.next && href(locale, `/speakers?after=${found.next}`)} />
    </>
  );
}
