import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { PageVersion } from "@/lib/pages/queries";

/** A version of a page's text as a line: when, by whom, why. */
export async function VersionLine({ locale, row }: { locale: Locale; row: PageVersion }) {
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <li className="row">
      <p className="soft small">
        <When locale={locale} date={dayOf(row.createdAt)} />
      </p>
      <div>
        <p>
          <a href={href(locale, `/about/${row.page}/versions/${row.number}`)}>
            {t("versionLine", { number: row.number })}
          </a>
        </p>
        <p className="by">{`${row.author.name} · ${row.reason}`}</p>
      </div>
    </li>
  );
}
