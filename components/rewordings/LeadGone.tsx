import { getTranslations } from "next-intl/server";
import { dayOf, formatPartialDate } from "@/lib/dates";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** That the comparison which was chosen to lead leads no more, when and why; its page says the same. */
export async function LeadGone(props: {
  locale: Locale;
  gone: { id: string; withdrawnAt: Date | null; withdrawnReason: string | null };
}) {
  const { locale, gone } = props;
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <p className="by">
      <a href={href(locale, `/rewordings/${gone.id}`)}>
        {t("home.leadGone", {
          date: gone.withdrawnAt ? formatPartialDate(dayOf(gone.withdrawnAt), locale) : "",
          reason: gone.withdrawnReason ?? "",
        })}
      </a>
    </p>
  );
}
