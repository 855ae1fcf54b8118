import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate, isoDay, storedDate } from "@/lib/dates";
import { daysOver } from "@/lib/deadlines/days";
import type { DeadlineRow } from "@/lib/deadlines/due.queries";
import type { Locale } from "@/lib/i18n/routing";

/** By when, or from when, and how long that is from `today`. */
export async function whenWords(
  locale: Locale,
  row: Pick<DeadlineRow, "kind" | "on" | "precision" | "day" | "isAbout">,
  today: string,
): Promise<string[]> {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const on = storedDate(row.on, row.precision);
  if (!on || !row.day) return [t(row.kind === "due" ? "unknownDue" : "unknownStart")];
  const date = formatPartialDate(on, locale);
  const days = daysOver(row.day, today);
  const key =
    row.kind === "starts" ? "from" : row.isAbout ? "around" : on.precision === "day" ? "by" : "byEnd";
  if (row.kind === "starts" && days > 0) return [t(key, { date })];
  return [t(key, { date }), days > 0 ? t("over", { count: days }) : t("left", { count: -days })];
}

/** Who says so: the program, or a person with a reason. */
export async function sourceWords(locale: Locale, row: DeadlineRow): Promise<string> {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  if (!row.setBy || !row.setAt) return t("byProgram");
  const said = {
    date: formatPartialDate(dayOf(row.setAt), locale),
    name: row.setBy.name,
    reason: row.setReason ?? "",
  };
  return t(row.removed ? "removed" : "set", said);
}

/** Until when it is put off, by whom and why; null once that day is here. */
export async function offWords(locale: Locale, row: DeadlineRow, today: string): Promise<string | null> {
  if (!row.putOffUntil || !row.putOffBy || isoDay(row.putOffUntil) <= today) return null;
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const date = formatPartialDate(dayOf(row.putOffUntil), locale);
  return t("offUntil", { date, name: row.putOffBy.name, reason: row.putOffReason ?? "" });
}
