import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import type { VisitLine } from "@/lib/watches/queries";

type Props = {
  locale: Locale;
  visit: Pick<VisitLine, "earlierReading" | "reading" | "captureId">;
};

/** Links to the copy before and to that of the visit, as far as they are kept. */
export async function VisitCopies({ locale, visit }: Props) {
  const t = await getTranslations({ locale, namespace: "watches.copies" });
  const address = (captureId: string) => href(locale, `/desk/copies/${captureId}`);
  const { earlierReading: earlier, reading } = visit;
  const later = reading?.captureId ?? visit.captureId;
  if (!earlier && !later) return null;
  const day = (at: Date) => formatPartialDate(dayOf(at), locale);
  const at = { earlier: earlier?.capture.finishedAt, later: reading?.capture.finishedAt };
  return (
    <p className="by small">
      {earlier && (
        <a href={address(earlier.captureId)}>
          {at.earlier ? t("earlierOf", { date: day(at.earlier) }) : t("earlier")}
        </a>
      )}
      {earlier && later && later !== earlier.captureId && " · "}
      {later && later !== earlier?.captureId && (
        <a href={address(later)}>{at.later ? t("laterOf", { date: day(at.later) }) : t("later")}</a>
      )}
    </p>
  );
}
