import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/auth/require";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { pageLocale } from "@/lib/i18n/page";
import { PAGES } from "@/lib/pages/path";
import { writtenPages } from "@/lib/pages/queries";

type Props = PageProps<"/[locale]/desk/settings/pages">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "pages.desk" });
  return { title: t("title") };
}

/** The pages on which the site says who is behind it, and which of them are written. */
export default async function SitePages({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "edit_pages");
  const t = await getTranslations({ locale, namespace: "pages" });
  const written = await writtenPages();
  return (
    <>
      <p className="by">
        <a href={href(locale, "/desk/settings")}>{t("desk.settings")}</a>
      </p>
      <h1>{t("desk.title")}</h1>
      <p className="by reasons">{t("desk.lead")}</p>
      <ul className="rows">
        {PAGES.map((page) => {
          const at = written.get(page);
          return (
            <li key={page} className="row">
              <p>
                <a href={href(locale, `/desk/settings/pages/${page}`)}>{t(`title.${page}`)}</a>
              </p>
              <p className="soft">
                {at ? t("desk.written", { date: formatPartialDate(dayOf(at), locale) }) : t("desk.unwritten")}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
