import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { Pager } from "@/components/ui/Pager";
import { askForCopyAction } from "@/lib/captures/actions";
import type { Attempts } from "@/lib/captures/queries";
import { MOST_SUPPLIED } from "@/lib/captures/schema";
import type { Locale } from "@/lib/i18n/routing";
import { Attempt } from "./Attempt";
import styles from "./Copies.module.css";
import { ReadAgain } from "./ReadAgain";
import { SupplyForm } from "./SupplyForm";

/** The attempts to copy a source, for the desk: what came of each, what is under way, and what can be done. */
export async function Copies(props: {
  locale: Locale;
  source: { id: string; url: string | null };
  attempts: Attempts;
  /** Where the attempts before these stand. */
  older: string | null;
  now: Date;
  /** Whether whoever looks may ask, cancel and supply. */
  canCapture: boolean;
}) {
  const { locale, source, now } = props;
  const { rows: attempts, hasCopy, isFirst } = props.attempts;
  // What is in hand stands on the first page, and so does what can be asked for.
  const canCapture = props.canCapture && isFirst;
  const t = await getTranslations({ locale, namespace: "captures" });
  const inHand = attempts.find(({ outcome }) => outcome === null);
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t("title")}</h2>
      <p className="by">{t("lead")}</p>
      {!hasCopy && (
        <p>
          <strong>{t(source.url ? "none" : "noneNoAddress")}</strong>
        </p>
      )}
      {attempts.length > 0 && (
        <ul className={styles.list}>
          {attempts.map((attempt) => (
            <Attempt key={attempt.id} locale={locale} attempt={attempt} now={now} canCancel={canCapture} />
          ))}
        </ul>
      )}
      <Pager locale={locale} older={props.older} />
      {inHand && <ReadAgain isNear={!inHand.notBefore || inHand.notBefore <= now} />}
      {canCapture && (
        <SupplyForm sourceId={source.id} megabytes={MOST_SUPPLIED / 1024 / 1024}>
          {source.url && !inHand && (
            <ActionButton
              action={askForCopyAction}
              values={{ sourceId: source.id }}
              look="quiet"
              outcome={{ words: t("told.asked"), at: "copies" }}
            >
              {t(hasCopy ? "again" : "now")}
            </ActionButton>
          )}
        </SupplyForm>
      )}
    </section>
  );
}
