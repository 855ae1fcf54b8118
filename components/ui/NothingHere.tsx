import { getTranslations } from "next-intl/server";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { EmptyState } from "./EmptyState";

/** What a list says when it shows nothing: that nothing matches what was asked for, or that there is nothing yet. */
export async function NothingHere(props: { locale: Locale; path: string; isAsked: boolean }) {
  const t = await getTranslations({ locale: props.locale, namespace: "record" });
  if (!props.isAsked) return <EmptyState title={t("lists.empty")} />;
  return (
    <EmptyState title={t("lists.nothing")}>
      <p>
        {t("lists.nothingBody")} <a href={href(props.locale, props.path)}>{t("lists.reset")}</a>
      </p>
    </EmptyState>
  );
}
