import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Quoted } from "@/components/ui/Quoted";
import { When } from "@/components/ui/When";
import { dayOf, formatPartialDate, storedDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { RewordingLine } from "@/lib/rewordings/rewordingFields";

/** A comparison as a line of the desk's queue: the promise, both wordings, and how far it is. `seenOn`: when a watch saw it. */
export async function DeskRewordingRow(props: {
  locale: Locale;
  row: RewordingLine;
  seenOn?: Date | undefined;
}) {
  const { locale, row, seenOn } = props;
  const t = await getTranslations({ locale, namespace: "promises" });
  const watches = await getTranslations({ locale, namespace: "watches.seen" });
  return (
    <li className="row">
      <p className="soft small">
        {t(`status.${row.status}`)}
        {row.version > 1 && <br />}
        {row.version > 1 && t("rewordings.version", { version: row.version })}
      </p>
      <div>
        <p className="claim">
          <a href={href(locale, `/desk/rewordings/${row.id}`)}>
            <LocalText locale={locale} value={localized(locale, row.title, "title")} />
          </a>
        </p>
        {[row.earlierClaim, row.laterClaim].map((claim) => (
          <p key={claim.id} className="by">
            <When locale={locale} date={storedDate(claim.saidOn, claim.saidPrecision)} />
            {": "}
            <Quoted lang={writingOf(claim.quote, claim.quoteLang)} text={claim.quote} />
          </p>
        ))}
        {seenOn && (
          <p>
            <strong>{watches("title", { date: formatPartialDate(dayOf(seenOn), locale) })}</strong>
          </p>
        )}
        <p className="by">{(await standing(locale, row)).join(" · ")}</p>
      </div>
    </li>
  );
}

async function standing(locale: Locale, row: RewordingLine): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "promises.rewordings" });
  const terms = row._count.changes > 0 ? [t("terms", { count: row._count.changes })] : [];
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  if (row.status === "suggested") {
    const isOpen = row.records[0]?.changed === null;
    const by = row.byProgram ? [t("byProgram"), ...(isOpen ? [t("cannotTell")] : [])] : [];
    const links = row.linksClaim ? [t(row.beginsPromise ? "willBegin" : "willLink")] : [];
    return [t("suggestedOn", { date: day(row.createdAt) }), ...by, ...terms, ...links];
  }
  if (row.status === "flagged") return [t("flaggedBy", { name: row.flaggedBy?.name ?? "" }), ...terms];
  const name = row.decidedBy?.name ?? "";
  const decided = row.status === "confirmed" ? t("confirmedBy", { name }) : t("dismissedBy", { name });
  return [decided, ...(row.decidedAt ? [day(row.decidedAt)] : []), ...terms];
}
