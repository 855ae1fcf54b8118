import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import { EmptyState } from "./EmptyState";

/** What a list says when it shows nothing: that nothing matches the choices above it, which lead to all, or that there is nothing yet. */
export async function NothingHere(props: { locale: Locale; isAsked: boolean }) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  if (!props.isAsked) return <EmptyState title={t("lists.empty")} />;
  return (
    <EmptyState title={t("lists.nothing")}>
      <p>{t("lists.nothingBody")}</p>
    </EmptyState>
  );
}
