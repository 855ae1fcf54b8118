import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { Retraction } from "@/lib/site/retraction.queries";

/** That the verdict on some words was retracted, when and why: in place of the verdict. */
export async function RetractionNote({ locale, retraction }: { locale: Locale; retraction: Retraction }) {
  const t = await getTranslations({ locale, namespace: "record" });
  const why = inLanguage(locale, retraction.retractionEn, retraction.retractionZh);
  return t.rich("retraction.told", {
    date: retraction.endedAt ? formatPartialDate(dayOf(retraction.endedAt), locale) : "",
    reason: () => why && <LocalText locale={locale} value={why} />,
  });
}
