import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";

/** Links to the pages before and after, by cursor. Nothing when all is on one page. */
export async function Pager({
  locale,
  newer,
  older,
  labels,
}: {
  locale: Locale;
  newer?: string | null;
  older?: string | null;
  /** What they are called where the list is not ordered by age. */
  labels?: { newer: string; older: string };
}) {
  if (!newer && !older) return null;
  const t = await getTranslations({ locale, namespace: "ui" });
  return (
    <nav className="pager" aria-label={t("pages")}>
      {newer && (
        <a href={newer} rel="prev">
          <span aria-hidden="true">←</span> {labels?.newer ?? t("newer")}
        </a>
      )}
      {older && (
        <a href={older} rel="next">
          {labels?.older ?? t("older")} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
