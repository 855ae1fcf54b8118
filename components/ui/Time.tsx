import { formatPartialDate, type PartialDate, partialDateInput } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** A date as exactly as it is known. */
export function Time(props: { date: PartialDate; locale: Locale; style?: "long" | "short" }) {
  return (
    <time dateTime={partialDateInput(props.date)}>
      {formatPartialDate(props.date, props.locale, props.style)}
    </time>
  );
}
