import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { SpeakerDeskLine } from "@/lib/speakers/desk.queries";

/** A speaker as a line of the desk's list, by both names. */
export async function DeskSpeakerRow({ locale, row }: { locale: Locale; row: SpeakerDeskLine }) {
  const t = await getTranslations({ locale, namespace: "speakers" });
  const record = await getTranslations({ locale, namespace: "record" });
  const { text } = localized(locale, row, "name");
  const other = locale === "en" ? row.nameZh : row.nameEn;
  const at = row.affiliation && localized(locale, row.affiliation, "name").text;
  const { claims, claimsAbout: about } = row._count;
  const said = (claims > 0 || about === 0) && t("list.claims", { count: claims });
  const by = [other !== text && other, at, said, about > 0 && t("list.about", { count: about })];
  return (
    <li className="row">
      <p className="soft small">{record(`speaker.kind.${row.kind}`)}</p>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/speakers/${row.slug}`)}>{text}</a>
        </p>
        <p className="by">{by.filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
