import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Reports.module.css";

const FORM = "/report";

/** At the foot of a public page: what a reader can tell the desk about it. Plain links, so that the page stays as kept. */
export async function ReportLinks({ locale, path }: { locale: Locale; path: string }) {
  if (path === FORM || path.startsWith(`${FORM}/`)) return null;
  const t = await getTranslations({ locale, namespace: "reports.strip" });
  const address = (kind: string) => href(locale, `${FORM}?${new URLSearchParams({ kind, page: path })}`);
  return (
    <aside className={`frame ${styles.strip}`} aria-label={t("label")}>
      <a href={address("error")} rel="nofollow">
        {t("error")}
      </a>
      <a href={address("suggestion")} rel="nofollow">
        {t("suggestion")}
      </a>
    </aside>
  );
}
