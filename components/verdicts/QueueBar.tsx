"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Select, TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import type { Outcome } from "@/components/ui/Outcome";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Reviewer } from "@/lib/accounts/queries";
import { changeQueueAction } from "@/lib/verdicts/actions";
import type { RowOutcome } from "@/lib/verdicts/assign.mutations";
import { QUEUE_ACTS } from "@/lib/verdicts/schema";
import styles from "./Queue.module.css";
import { QUEUE_FORM } from "./queueForm";

type Named = Readonly<Record<string, string>>;

/** What is done to the claims that are chosen in the list; `names` are what each is called. */
export function QueueBar({ reviewers, names }: { reviewers: Reviewer[]; names: Named }) {
  const t = useTranslations("verdicts.bulk");
  const [act, setAct] = useState<string>("assign");
  const outcome = ({ rows }: { rows: RowOutcome[] }): Outcome => ({
    words: t("done", { done: rows.filter(({ refusal }) => !refusal).length, count: rows.length }),
    at: "queue-outcome",
  });
  const { state, onSubmit, pending } = useSend(changeQueueAction, undefined, outcome);
  const { notice, error } = useRefusal(state);
  return (
    <details className={styles.bulk}>
      <summary>{t("title")}</summary>
      <form id={QUEUE_FORM} onSubmit={onSubmit} className={styles.bar}>
        <Select
          name="act"
          label={t("act")}
          value={act}
          onChange={(event) => setAct(event.target.value)}
          error={error("claimIds")}
        >
          {QUEUE_ACTS.map((one) => (
            <option key={one} value={one}>
              {t(`acts.${one}`)}
            </option>
          ))}
        </Select>
        {act === "assign" && (
          <Select name="toId" label={t("to")} defaultValue="">
            <option value="">{t("choose")}</option>
            {reviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        {act === "due" && (
          <TextField name="dueOn" type="date" label={t("due")} hint={t("dueHint")} error={error("dueOn")} />
        )}
        <Button type="submit" isBusy={pending}>
          {t("submit")}
        </Button>
      </form>
      {notice}
      {state.status === "done" && <Outcomes rows={state.value.rows} names={names} />}
    </details>
  );
}

/** How many were done; each that could not be, with why. */
function Outcomes({ rows, names }: { rows: RowOutcome[]; names: Named }) {
  const t = useTranslations("verdicts.bulk");
  const errors = useTranslations("errors");
  const refused = rows.flatMap(({ claimId, refusal }) => (refusal ? [{ claimId, refusal }] : []));
  return (
    <Notice tone={refused.length > 0 ? "warn" : "good"}>
      <p id="queue-outcome">{t("done", { done: rows.length - refused.length, count: rows.length })}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ claimId, refusal }) => (
            <li key={claimId}>
              {names[claimId]}: {errors(refusal.reason, refusal.values)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
