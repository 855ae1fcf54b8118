import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ReportLine } from "@/lib/reports/queries";
import { pageTitle } from "@/lib/site/pageTitle.queries";
import { ReportedPage } from "./ReportedPage";

/** Characters of a report that a line shows. */
const BEGINNING = 240;

const beginning = (words: string) => {
  const points = [...words];
  return points.length <= BEGINNING ? words : `${points.slice(0, BEGINNING).join("").trimEnd()}…`;
};

/** A report as a line of the desk's list. */
export async function ReportRow({ locale, row }: { locale: Locale; row: ReportLine }) {
  const t = await getTranslations({ locale, namespace: "reports.desk" });
  const { id, kind, status, path, words, lang, createdAt, closedAt, takenBy, answeredBy } = row;
  const isClosed = status === "answered" || status === "declined" || status === "abuse";
  return (
    <li className="row">
      <p className="soft small">
        {t(`kind.${kind}`)}
        <br />
        <When locale={locale} date={dayOf(closedAt ?? createdAt)} />
      </p>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/reports/${id}`)} lang={LANGUAGE_TAG[lang]}>
            {beginning(words)}
          </a>
        </p>
        <p className="by">
          <ReportedPage
            locale={locale}
            path={path}
            title={await pageTitle(locale, path)}
            wholeSite={t("wholeSite")}
          />
          {status === "looking" && takenBy && ` · ${t("takenBy", { name: takenBy.name })}`}
          {isClosed && answeredBy && ` · ${t(`closedBy.${status}`, { name: answeredBy.name })}`}
        </p>
      </div>
    </li>
  );
}
