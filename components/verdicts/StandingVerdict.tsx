import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/Button";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { href } from "@/lib/i18n/address";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import type { NumberedSource } from "@/lib/sources/numbers";
import { retractVerdictAction } from "@/lib/verdicts/actions";
import type { DeskVerdict } from "@/lib/verdicts/queries";
import styles from "./Editor.module.css";
import { VerdictBothLanguages } from "./VerdictBothLanguages";

/** The verdict that readers see now, and how it is corrected or retracted. */
export async function StandingVerdict(props: {
  locale: Locale;
  actor: Actor;
  slug: string;
  verdict: DeskVerdict;
  sources: ReadonlyMap<number, NumberedSource>;
  canCorrect: boolean;
  isCorrected: boolean;
}) {
  const { locale, actor, slug, verdict, canCorrect } = props;
  const t = await getTranslations({ locale, namespace: "verdicts" });
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t("standing.title")}</h2>
      <VerdictBothLanguages locale={locale} verdict={verdict} sources={props.sources} />
      {canCorrect && !props.isCorrected && <p className="small soft">{t("standing.correctLead")}</p>}
      {props.isCorrected && <p className="small soft">{t("standing.correctWaits")}</p>}
      <div className={styles.decide}>
        <ButtonLink href={href(locale, `/claims/${slug}`)}>{t("page.toPublic")}</ButtonLink>
        {canCorrect && (
          <ButtonLink href={href(locale, `/desk/review/${slug}?correct=1`)}>
            {t("standing.correct")}
          </ButtonLink>
        )}
        {can(actor, "retract_verdict") && (
          <ReasonDialog
            action={retractVerdictAction}
            values={{ verdictId: verdict.id }}
            look="danger"
            outcome={{ words: t("told.retracted"), at: "assignee" }}
            button={t("standing.retract")}
            title={t("standing.retractTitle")}
            lead={t("standing.retractLead")}
            reasons={[
              { name: "reasonEn", label: t("standing.reasonEn"), lang: LANGUAGE_TAG.en },
              { name: "reasonZh", label: t("standing.reasonZh"), lang: LANGUAGE_TAG.zh },
            ]}
          />
        )}
      </div>
    </section>
  );
}
