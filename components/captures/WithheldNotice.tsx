import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/Notice";
import type { Withheld } from "@/lib/captures/standing";
import { dayOf, formatPartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";

/** What became of the bytes of a copy, since when and why. */
export async function WithheldNotice({ locale, withheld }: { locale: Locale; withheld: Withheld }) {
  const t = await getTranslations({ locale, namespace: "captures.copy.withheld" });
  const { what, at, reason } = withheld;
  const date = formatPartialDate(dayOf(at), locale);
  return (
    <Notice tone="warn" title={t(what === "hidden" ? "hiddenTitle" : "deletedTitle", { date })}>
      <p>{t(what, { reason })}</p>
    </Notice>
  );
}
