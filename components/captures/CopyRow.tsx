import { getTranslations } from "next-intl/server";
import { withheldOf } from "@/lib/captures/standing";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { CopyLine } from "@/lib/site/copy.queries";
import { copyTitle } from "./copyTitle";

/** An attempt as a line of the list of all of its source. */
export async function CopyRow({ locale, row }: { locale: Locale; row: CopyLine }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  const withheld = withheldOf(row.blobs.map(({ blob }) => blob));
  const about = [
    ...(row.unconfirmed ? [t(`review.line.${row.unconfirmed}`)] : []),
    ...(row.suppliedAs ? [t(`kind.${row.suppliedAs}`)] : []),
    ...(row.decodedSize === null ? [] : [t("size", { kind: row.mediaType ?? "?", size: row.decodedSize })]),
    ...(row.revisitOfId ? [t("same")] : []),
    ...(withheld ? [t(withheld.what === "hidden" ? "copy.hiddenWord" : "copy.deletedWord")] : []),
  ];
  return (
    <li className="row">
      <p className="soft small">{t(`outcome.${row.outcome}`)}</p>
      <div>
        <p className="claim">
          <a href={href(locale, `/copies/${row.id}`)}>{await copyTitle(locale, row)}</a>
        </p>
        {about.length > 0 && <p className="by">{about.join(" · ")}</p>}
      </div>
    </li>
  );
}
