import { formatMoment } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** When something was written into the log, to the minute: the log is kept in UTC and says so. */
export function LoggedAt({ locale, at }: { locale: Locale; at: Date }) {
  return <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>;
}
