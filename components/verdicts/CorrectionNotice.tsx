import { getTranslations } from "next-intl/server";
import { LocalText } from "@/components/ui/LocalText";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { VerdictVersion } from "@/lib/site/select";

type Props = {
  locale: Locale;
  slug: string;
  verdict: Pick<VerdictVersion, "version" | "noticeEn" | "noticeZh" | "publishedAt">;
};

/** That a verdict replaced an earlier one, when and why, and where that can be read: above what it says now. */
export async function CorrectionNotice({ locale, slug, verdict }: Props) {
  const { version, noticeEn, noticeZh, publishedAt } = verdict;
  const why = inLanguage(locale, noticeEn, noticeZh);
  if (!why) return null;
  const t = await getTranslations({ locale, namespace: "record" });
  const date = publishedAt && formatPartialDate(dayOf(publishedAt), locale);
  return (
    <Notice tone="warn" title={date ? t("claim.correctedOn", { date }) : t("claim.corrected")}>
      <p>
        <LocalText locale={locale} value={why} />{" "}
        {date && (
          <a className="no-print" href={href(locale, `/claims/${slug}/versions/${version - 1}`)}>
            {t("claim.correctedFrom")}
          </a>
        )}
      </p>
    </Notice>
  );
}
