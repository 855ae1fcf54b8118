import { getTranslations } from "next-intl/server";
import { proposalHistory } from "@/components/proposals/proposalHistory";
import { LoggedAt } from "@/components/ui/LoggedAt";
import { EDITABLE_FIELDS } from "@/lib/claims/editableFields";
import { ATTACHED_AGAIN } from "@/lib/claims/mentionReasons";
import type { HistoryLine } from "@/lib/claims/queries";
import type { Locale } from "@/lib/i18n/routing";
import styles from "./ClaimPage.module.css";

/** Who did what to a claim and when, in words. */
export async function ClaimHistory({ locale, lines }: { locale: Locale; lines: HistoryLine[] }) {
  const t = await getTranslations({ locale, namespace: "claims" });
  const words = await describer(locale);
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={String(line.seq)}>
          <LoggedAt locale={locale} at={line.at} />
          <p>
            <strong>{line.actor ?? t("history.program")}</strong> {words(line.event)}
          </p>
          <span className="small soft">{t("history.line", { seq: String(line.seq) })}</span>
        </li>
      ))}
    </ol>
  );
}

type Event = HistoryLine["event"];

/** Puts an event of a claim into words; a verb that is not a claim's own is named as it is. */
async function describer(locale: Locale): Promise<(event: Event) => string> {
  const t = await getTranslations({ locale, namespace: "claims" });
  const marks = await getTranslations({ locale, namespace: "marks" });
  const record = await getTranslations({ locale, namespace: "record" });
  const proposed = await proposalHistory(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const rating = (value: string) =>
    marks.has(`rating.${value}` as "rating.true") ? marks(`rating.${value}` as "rating.true") : value;
  const fieldsIn = (names: string[]) =>
    list.format(EDITABLE_FIELDS.filter((name) => names.includes(name)).map((name) => t(`field.${name}`)));
  return (event) => {
    switch (event.verb) {
      case "claim.created":
      case "claim.opened":
      case "claim.deleted":
      case "claim.restored":
      case "claim.merged":
      case "claim.merge_undone":
      case "claim.assigned":
      case "claim.released":
      case "mention.added":
      case "evidence.changed":
      case "evidence.put_back":
      case "mention.put_back":
      case "claim.withdrawal_undone":
      case "mention.confirmed":
      case "verdict.changed":
      case "verdict.superseded":
      case "verdict.retraction_confirmed":
      case "claim.withdrawal_confirmed":
        return t(`history.${event.verb}`);
      case "verdict.renumbered":
        return t("history.verdict.renumbered");
      case "evidence.moved":
        return t(`history.evidence.${event.subjectId === event.data.toId ? "moved_here" : "moved"}`);
      case "claim.changed":
        return t("history.claim.changed", { fields: fieldsIn(event.data.fields) });
      case "claim.withdrawn": {
        const { reason, duplicateOfId } = event.data;
        return t(`history.claim.${duplicateOfId ? "withdrawn_duplicate" : "withdrawn"}`, { reason });
      }
      case "evidence.removed":
        return event.data.reason === null
          ? t("history.evidence.dropped")
          : t("history.evidence.removed", { reason: event.data.reason });
      case "verdict.retracted":
        return t(`history.${event.verb}`, { reason: event.data.reason });
      case "deadline.set": {
        const { words, on, reason } = event.data;
        return t("history.deadline.set", { words, on: on ?? t("history.deadline.no_day"), reason });
      }
      case "deadline.removed":
        return t("history.deadline.removed", { words: event.data.words, reason: event.data.reason });
      case "deadline.put_off":
        return t("history.deadline.put_off", event.data);
      case "mention.removed":
        return event.data.reason === ATTACHED_AGAIN
          ? t("history.mention.attached")
          : t("history.mention.removed", { reason: event.data.reason });
      case "mention.carried": {
        const { anchoring } = event.data;
        const key = `history.anchoring.${anchoring}` as "history.anchoring.exact";
        return t("history.mention.carried", { anchoring: t(key) });
      }
      case "evidence.attached": {
        const key = `stance.${event.data.stance}` as "stance.origin";
        return t("history.evidence.attached", { stance: record(key) });
      }
      case "verdict.started":
        return t("history.verdict.started", { version: event.data.version });
      case "verdict.submitted":
        return t("history.verdict.submitted", { rating: rating(event.data.rating) });
      case "verdict.returned":
        return t("history.verdict.returned", { comment: event.data.comment });
      case "verdict.published":
        return t("history.verdict.published", {
          version: event.data.version,
          rating: rating(event.data.rating),
        });
      default:
        return proposed(event) ?? t("history.other", { verb: event.verb });
    }
  };
}
