import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/Button";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

/** The forms by which anybody reaches the desk. */
export async function ContactWays({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages" });
  return (
    <section>
      <h2>{t("reportTitle")}</h2>
      <p>{t("reportLead")}</p>
      <div className="buttons">
        <ButtonLink look="solid" href={href(locale, "/report?kind=error")}>
          {t("reportError")}
        </ButtonLink>
        <ButtonLink href={href(locale, "/report?kind=suggestion")}>{t("reportSuggestion")}</ButtonLink>
      </div>
    </section>
  );
}
