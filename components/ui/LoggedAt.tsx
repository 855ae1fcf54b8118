import { getFormatter } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";

/** The log is kept in UTC and says so. */
const WITH_TIME = {
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;

/** When something was written into the log, to the minute. */
export async function LoggedAt({ locale, at }: { locale: Locale; at: Date }) {
  return <time dateTime={at.toISOString()}>{await loggedAt(locale, at)}</time>;
}

/** The same as a word in a name. */
export async function loggedAt(locale: Locale, at: Date): Promise<string> {
  const format = await getFormatter({ locale });
  return format.dateTime(at, WITH_TIME);
}
