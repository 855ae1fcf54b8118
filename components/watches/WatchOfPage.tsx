import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { href } from "@/lib/i18n/address";
import type { Locale } from "@/lib/i18n/routing";
import { startWatchAction } from "@/lib/watches/actions";

/** On the page of a source or an article: whether its address is watched, and a button that begins it. */
export async function WatchOfPage(props: {
  locale: Locale;
  watch: { id: string } | null;
  hasAddress: boolean;
  /** What is watched, as the action takes it. */
  values: Record<string, string>;
  canWatch: boolean;
}) {
  const { locale, watch, hasAddress } = props;
  const t = await getTranslations({ locale, namespace: "watches" });
  return (
    <section aria-labelledby="watch">
      <h2 id="watch">{t("of.title")}</h2>
      {watch ? (
        <p>
          {t("of.is")} <a href={href(locale, `/desk/watches/${watch.id}`)}>{t("of.toWatch")}</a>
        </p>
      ) : (
        <p>{t(hasAddress ? "of.none" : "of.noAddress")}</p>
      )}
      {!watch && hasAddress && props.canWatch && (
        <ActionButton
          action={startWatchAction}
          values={props.values}
          look="quiet"
          outcome={{ words: t("start.told"), at: "watch" }}
        >
          {t("start.button")}
        </ActionButton>
      )}
    </section>
  );
}
