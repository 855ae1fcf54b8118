import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";

export async function NotFound({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <>
      <h1>{t("notFound.title")}</h1>
      <p className="prose">{t("notFound.body")}</p>
      <p className="buttons">
        <a className="button quiet" href={href(locale, "/search")}>
          {t("notFound.search")}
        </a>
        <a className="button quiet" href={href(locale, "/")}>
          {t("notFound.home")}
        </a>
      </p>
    </>
  );
}
