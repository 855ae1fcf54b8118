import { getTranslations } from "next-intl/server";
import { When } from "@/components/ui/When";
import { dayOf } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Localized } from "@/lib/i18n/localized";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { ReportLine } from "@/lib/reports/queries";
import { ReportedPage } from "./ReportedPage";

/** Characters of a report that a line shows. */
const BEGINNING = 240;

const beginning = (words: string) => {
  const points = [...words];
  return points.length <= BEGINNING ? words : `${points.slice(0, BEGINNING).join("").trimEnd()}…`;
};

type Props = {
  locale: Locale;
  row: ReportLine;
  /** What the page is called that it is about. */
  title: Localized | null;
};

/** A report as a line of the desk's list. */
export async function ReportRow({ locale, row, title }: Props) {
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
          <ReportedPage locale={locale} path={path} title={title} wholeSite={t("wholeSite")} />
          {status === "looking" && takenBy && ` · ${t("takenBy", { name: takenBy.name })}`}
          {isClosed && answeredBy && ` · ${t(`closedBy.${status}`, { name: answeredBy.name })}`}
        </p>
      </div>
    </li>
  );
}
