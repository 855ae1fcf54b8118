import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/Headline";
import { Notice } from "@/components/ui/Notice";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { LineageNotice } from "@/lib/site/lineage.queries";

/** For readers who knew the promise with other wordings: what went where, when and why. */
export async function LineageNotices({ locale, notices }: { locale: Locale; notices: LineageNotice[] }) {
  if (notices.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "record.lineage" });
  return (
    <Notice title={t("title")}>
      {notices.map(({ what, at, count, reason, other }) => (
        <p key={`${what}-${at.toISOString()}-${other.slug}`}>
          {t(what, { date: formatPartialDate(dayOf(at), locale), count })}{" "}
          {what === "merged" ? (
            <Title locale={locale} value={localized(locale, other, "title")} />
          ) : (
            <a href={href(locale, `/promises/${other.slug}`)}>
              <Title locale={locale} value={localized(locale, other, "title")} />
            </a>
          )}
          {` · ${t("reason", { reason })}`}
        </p>
      ))}
    </Notice>
  );
}
