import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { cancelCopyAction } from "@/lib/captures/actions";
import type { AttemptLine } from "@/lib/captures/queries";
import { withheldOf } from "@/lib/captures/standing";
import { isCopy, stateOf } from "@/lib/captures/state";
import { formatMoment } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./Copies.module.css";
import { KeptOf } from "./KeptOf";

/** One attempt: what came of it, or where it is. */
export async function Attempt(props: {
  locale: Locale;
  attempt: AttemptLine;
  now: Date;
  canCancel: boolean;
}) {
  const { locale, attempt, now } = props;
  const t = await getTranslations({ locale, namespace: "captures" });
  const { outcome, detail, askedBy } = attempt;
  const withheld = withheldOf(attempt.blobs.map(({ blob }) => blob));
  return (
    <li>
      <div className={styles.what}>
        {outcome ? (
          <p
            className={
              isCopy(outcome) && !withheld && !attempt.unconfirmed
                ? `${styles.outcome} ${styles.copy}`
                : styles.outcome
            }
          >
            {t(withheld ? `standing.${withheld.what}` : `outcome.${outcome}`)}
            {attempt.suppliedAs && ` ${t(`kind.${attempt.suppliedAs}`)}`}
            {detail && <span className="soft small"> {t("code", { code: detailWords(t, detail) })}</span>}
          </p>
        ) : (
          <p className={styles.outcome} role="status">
            {t(`state.${stateOf(attempt, now)}`)}
          </p>
        )}
        <p className="by small">
          <Times locale={locale} attempt={attempt} now={now} />
          {" · "}
          {askedBy
            ? t(attempt.suppliedAs ? "suppliedBy" : "askedBy", { name: askedBy.name })
            : t("byProgram")}
          {attempt.unconfirmed && ` · ${t(`review.line.${attempt.unconfirmed}`)}`}
          {attempt.cancelledBy && ` · ${t("cancelledBy", { name: attempt.cancelledBy.name })}`}
          {attempt.httpStatus !== null && ` · ${t("status", { status: String(attempt.httpStatus) })}`}
        </p>
        <KeptOf locale={locale} attempt={attempt} />
      </div>
      {props.canCancel && outcome === null && (
        <ActionButton
          action={cancelCopyAction}
          values={{ captureId: attempt.id }}
          look="plain"
          outcome={{ words: t("told.cancelled"), at: "copies" }}
          name={t("cancelName", {
            at: formatMoment(attempt.askedAt, locale),
          })}
        >
          {t("cancel")}
        </ActionButton>
      )}
    </li>
  );
}

const FOUND = [
  ...(["page_at_address", "page_listed", "page_first"] as const),
  ...(["unread_damaged", "unread_too_large", "unread_no_page", "unread_took_too_long"] as const),
] as const;
const BROWSER = ["timed_out", "unreachable", "too_large", "no_browser"] as const;

/** What is known beside the outcome: in words, where Stet has some, else as the server or the system said it. */
function detailWords(t: Awaited<ReturnType<typeof getTranslations<"captures">>>, detail: string): string {
  if (detail === "quota") return t("quota");
  const found = FOUND.find((one) => detail === one);
  if (found) return t(`found.${found}`);
  if (!detail.startsWith("browser_")) return detail;
  const known = BROWSER.find((one) => detail === `browser_${one}`);
  return t(`browser.${known ?? "other"}`);
}

async function Times({ locale, attempt, now }: { locale: Locale; attempt: AttemptLine; now: Date }) {
  const t = await getTranslations({ locale, namespace: "captures" });
  const { finishedAt, notBefore, startedAt, askedAt, nth } = attempt;
  const shown = (at: Date) => ({ at: () => <LoggedAt locale={locale} at={at} /> });
  if (finishedAt) return t.rich("at", shown(finishedAt));
  if (notBefore && notBefore > now) return t.rich("retryAt", { ...shown(notBefore), nth });
  return t.rich("since", shown(startedAt ?? askedAt));
}
