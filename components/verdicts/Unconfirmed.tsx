import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { LocalText } from "@/components/ui/LocalText";
import { type Actor, can } from "@/lib/auth/can";
import { confirmWithdrawalAction } from "@/lib/claims/actions";
import { href } from "@/lib/i18n/address";
import { inLanguage, localized } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { confirmRetractionAction } from "@/lib/verdicts/actions";
import type { UnconfirmedRows } from "@/lib/verdicts/unconfirmed.queries";
import styles from "./ClaimUnderReview.module.css";

type Props = { locale: Locale; actor: Actor; rows: UnconfirmedRows };

/** What one person retracted or withdrew, each with the button by which a second one confirms it. */
export async function Unconfirmed({ locale, actor, rows }: Props) {
  const { retracted, withdrawn } = rows;
  if (retracted.length + withdrawn.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "proposals" });
  const confirmed = { words: t("unconfirmed.told"), at: "unconfirmed" };
  const mayConfirm = (by: { id: string } | null) =>
    can(actor, "confirm_retraction", { authorIds: [by?.id ?? null] });
  const whoElse = (
    <p className="small soft">
      {t(can(actor, "confirm_retraction") ? "unconfirmed.own" : "unconfirmed.reviewers")}
    </p>
  );
  return (
    <section aria-labelledby="unconfirmed">
      <h2 id="unconfirmed">{t("unconfirmed.title")}</h2>
      <p className="small soft">{t("unconfirmed.lead")}</p>
      <ul className="rows">
        {retracted.map(({ id, claim, retractedBy, retractionEn, retractionZh }) => (
          <Line
            key={id}
            locale={locale}
            claim={claim}
            label={t("unconfirmed.retracted", { name: retractedBy?.name ?? "" })}
            reason={inLanguage(locale, retractionEn, retractionZh)?.text ?? ""}
          >
            {mayConfirm(retractedBy) ? (
              <ActionButton
                action={confirmRetractionAction}
                values={{ verdictId: id }}
                look="quiet"
                outcome={confirmed}
              >
                {t("unconfirmed.confirm")}
              </ActionButton>
            ) : (
              whoElse
            )}
          </Line>
        ))}
        {withdrawn.map((claim) => (
          <Line
            key={claim.id}
            locale={locale}
            claim={claim}
            label={t("unconfirmed.withdrawn", { name: claim.withdrawnBy?.name ?? "" })}
            reason={claim.withdrawnReason ?? ""}
          >
            {mayConfirm(claim.withdrawnBy) ? (
              <ActionButton
                action={confirmWithdrawalAction}
                values={{ claimId: claim.id }}
                look="quiet"
                outcome={confirmed}
              >
                {t("unconfirmed.confirm")}
              </ActionButton>
            ) : (
              whoElse
            )}
          </Line>
        ))}
      </ul>
    </section>
  );
}

function Line(props: {
  locale: Locale;
  claim: { slug: string; statementEn: string | null; statementZh: string | null };
  label: string;
  reason: string;
  children: ReactNode;
}) {
  const { locale, claim } = props;
  return (
    <li className="row">
      <p className="soft small">{props.label}</p>
      <div className={styles.taking}>
        <div>
          <p className="claim">
            <a href={href(locale, `/desk/review/${claim.slug}`)}>
              <LocalText locale={locale} value={localized(locale, claim, "statement")} />
            </a>
          </p>
          <p className="by">{props.reason}</p>
        </div>
        {props.children}
      </div>
    </li>
  );
}
