import { getTranslations } from "next-intl/server";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { type Actor, can } from "@/lib/auth/can";
import { isoDay, partialDateInput, storedDate } from "@/lib/dates";
import { removeDeadlineAction } from "@/lib/deadlines/actions";
import type { DeadlineRow } from "@/lib/deadlines/due.queries";
import type { Locale } from "@/lib/i18n/routing";
import { CorrectDeadline, PutOffDeadline } from "./DeadlineDialog";

type Props = {
  locale: Locale;
  actor: Actor;
  row: DeadlineRow;
  claim: string;
  today: string;
  mayPutOff: boolean;
};

/** What a reviewer can do about a deadline now. */
export async function DeadlineSteps({ locale, actor, row, claim, today, mayPutOff }: Props) {
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const { id: deadlineId, revision, words, kind, isAbout, removed } = row;
  const on = storedDate(row.on, row.precision);
  const isOver = kind === "due" && !removed && row.day !== null && isoDay(row.day) < today;
  return (
    <>
      {isOver && mayPutOff && can(actor, "put_off_deadline") && (
        <PutOffDeadline deadlineId={deadlineId} revision={revision} claim={claim} />
      )}
      {can(actor, "set_deadline") && (
        <CorrectDeadline
          deadlineId={deadlineId}
          revision={revision}
          words={words}
          day={{ kind, on: on ? partialDateInput(on) : "", isAbout }}
        />
      )}
      {can(actor, "set_deadline") && !removed && (
        <ReasonDialog
          action={removeDeadlineAction}
          values={{ deadlineId, revision }}
          button={t("remove.button")}
          name={t("remove.name", { words })}
          title={t("remove.title")}
          lead={t("remove.lead")}
          reasons={[{ name: "reason", label: t("remove.reason") }]}
          outcome={{ words: t("remove.told"), at: "deadlines" }}
        />
      )}
    </>
  );
}
