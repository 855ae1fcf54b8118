import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/ui/ActionButton";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { dayOf } from "@/components/ui/When";
import { type Actor, can } from "@/lib/auth/can";
import { formatPartialDate, storedDate } from "@/lib/dates";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { confirmRewordingAction, dismissRewordingAction } from "@/lib/promises/rewordings/actions";
import type { DeskRewording } from "@/lib/promises/rewordings/queries";
import { isDecided } from "@/lib/promises/workflow";
import { comparisonOf } from "./comparison";
import { EditRewording } from "./EditRewording";
import { ReopenRewording } from "./ReopenRewording";
import styles from "./Rewording.module.css";
import { TermTable } from "./TermTable";

type Props = {
  locale: Locale;
  actor: Actor;
  rewording: DeskRewording;
  kept: { data: unknown; baseRevision: number | null } | null;
  onePerson: boolean;
};

/** What a person can do about a rewording now: write it, confirm or dismiss it, reopen it. */
export async function RewordingPanel(props: Props) {
  const { locale, actor, rewording, kept } = props;
  const reading = <Written locale={locale} rewording={rewording} />;
  if (isDecided(rewording.status)) {
    return (
      <>
        {reading}
        <Decided {...props} />
      </>
    );
  }
  const decide = <Decide {...props} />;
  if (!can(actor, "flag_rewording")) {
    return (
      <>
        {reading}
        {decide}
      </>
    );
  }
  const data = kept && comparisonOf(kept.data as Record<string, unknown>);
  return (
    <EditRewording
      // A flagged one is another form than a suggested one: for reading first.
      key={rewording.status}
      rewordingId={rewording.id}
      stored={comparisonOf(rewording)}
      revision={rewording.revision}
      storedBy={rewording.flaggedBy?.name ?? ""}
      kept={data && { data, baseRevision: kept?.baseRevision ?? null }}
      flagged={rewording.status === "flagged"}
      langs={{
        from: LANGUAGE_TAG[rewording.earlierClaim.quoteLang],
        to: LANGUAGE_TAG[rewording.laterClaim.quoteLang],
      }}
      reading={reading}
      decide={decide}
    />
  );
}

/** The table, how it was told and why: what has been written. */
async function Written({ locale, rewording }: { locale: Locale; rewording: DeskRewording }) {
  const t = await getTranslations({ locale, namespace: "promises" });
  const record = await getTranslations({ locale, namespace: "record" });
  // A second person answers for what readers of either language are told.
  const both = [
    { lang: "en" as const, text: rewording.rationaleEn },
    { lang: "zh" as const, text: rewording.rationaleZh },
  ];
  const reasons = (locale === "en" ? both : both.reverse()).filter(({ text }) => text);
  const label = ({ saidOn, saidPrecision }: DeskRewording["earlierClaim"]) => {
    const date = storedDate(saidOn, saidPrecision);
    return date ? formatPartialDate(date, locale) : record("unknownDate");
  };
  const { earlierClaim: earlier, laterClaim: later } = rewording;
  if (rewording.changes.length === 0) return null;
  return (
    <>
      <h2>{t("terms.title")}</h2>
      <TermTable
        locale={locale}
        caption={t("terms.title")}
        changes={rewording.changes}
        earlier={{ label: label(earlier), lang: earlier.quoteLang }}
        later={{ label: label(later), lang: later.quoteLang }}
      />
      {rewording.disclosure && <h2>{t("rewording.disclosure")}</h2>}
      {rewording.disclosure && <p>{record(`disclosure.${rewording.disclosure}`)}</p>}
      {reasons.length > 0 && <h2>{t("rewording.why")}</h2>}
      {reasons.map(({ lang, text }) => (
        <p key={lang} className="prose" lang={LANGUAGE_TAG[lang]}>
          {text}
        </p>
      ))}
    </>
  );
}

async function Decide({ locale, actor, rewording, onePerson }: Props) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const isOwn = rewording.flaggedBy?.id === actor.id;
  const read = { rewordingId: rewording.id, revision: rewording.revision };
  const mayConfirm =
    rewording.status === "flagged" &&
    can(actor, "confirm_rewording", { authorIds: [rewording.flaggedBy?.id ?? null], onePerson });
  const standing =
    rewording.status === "suggested"
      ? t("suggestedLead")
      : t("flaggedBy", { name: rewording.flaggedBy?.name ?? "" });
  return (
    <>
      <p className="by">{standing}</p>
      {isOwn && <p>{t(onePerson ? "ownOnePerson" : "own")}</p>}
      {mayConfirm && <p className="small soft">{t("confirmLead")}</p>}
      {!can(actor, "dismiss_rewording") && <p className="soft">{t("editorsWait")}</p>}
      <div className={styles.decide}>
        {mayConfirm && (
          <ActionButton action={confirmRewordingAction} values={read}>
            {t("confirm")}
          </ActionButton>
        )}
        {can(actor, "dismiss_rewording") && (
          <ReasonDialog
            action={dismissRewordingAction}
            values={read}
            button={t("dismiss")}
            title={t("dismissTitle")}
            lead={t("dismissLead")}
            reasons={[{ name: "reason", label: t("reason") }]}
          />
        )}
      </div>
    </>
  );
}

async function Decided({ locale, actor, rewording }: Props) {
  const t = await getTranslations({ locale, namespace: "promises.rewording" });
  const date = rewording.decidedAt ? formatPartialDate(dayOf(rewording.decidedAt), locale) : "";
  const second = rewording.decidedBy?.name ?? "";
  const first = rewording.flaggedBy?.name ?? "";
  const isLatest = rewording.versions[0]?.id === rewording.id;
  return (
    <>
      <p className="by">
        {rewording.status === "dismissed"
          ? t("dismissedBy", { name: second, date, reason: rewording.dismissReason ?? "" })
          : rewording.onePerson
            ? t("alone", { first, date })
            : t("confirmedBy", { first, second, date })}
      </p>
      {isLatest && can(actor, "flag_rewording") && (
        <ReopenRewording rewordingId={rewording.id} version={rewording.version + 1} />
      )}
    </>
  );
}
