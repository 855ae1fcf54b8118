import { getTranslations } from "next-intl/server";
import type { ReportKind } from "@/lib/generated/prisma/enums";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Reports.module.css";

const FORM = "/report";

/** Where somebody tells the reviewers of an error on a public page, or makes a suggestion. */
export const reportAddress = (locale: Locale, kind: ReportKind, path: string) =>
  href(locale, `${FORM}?${new URLSearchParams({ kind, page: path })}`);

/** At the foot of a public page: what a reader can tell the desk about it. Plain links, so that the page stays as kept. */
export async function ReportLinks({ locale, path }: { locale: Locale; path: string }) {
  if (path === FORM || path.startsWith(`${FORM}/`)) return null;
  const t = await getTranslations({ locale, namespace: "reports.strip" });
  return (
    <aside className={`frame ${styles.strip}`} aria-label={t("label")}>
      <a href={reportAddress(locale, "error", path)} rel="nofollow">
        {t("error")}
      </a>
      <a href={reportAddress(locale, "suggestion", path)} rel="nofollow">
        {t("suggestion")}
      </a>
    </aside>
  );
}
