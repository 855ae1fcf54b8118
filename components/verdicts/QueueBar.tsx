"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Select, TextField } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import type { Outcome } from "@/components/ui/Outcome";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Reviewer } from "@/lib/accounts/queries";
import { href } from "@/lib/i18n/address";
import { changeQueueAction } from "@/lib/verdicts/actions";
import type { RowOutcome } from "@/lib/verdicts/assign.mutations";
import { QUEUE_ACTS, type QueueTab } from "@/lib/verdicts/schema";
import styles from "./Queue.module.css";
import { QUEUE_FORM } from "./queueForm";

type Named = Readonly<Record<string, string>>;
/** What was asked for: the act, and to whom the claims go. */
type Asked = { act: (typeof QUEUE_ACTS)[number] | "noDue"; name: string; tab: QueueTab | null };

/** An act as it was sent; a day that is left empty removes one. */
function asked(sent: FormData, reviewers: readonly Reviewer[], meId: string): Asked {
  const act = QUEUE_ACTS.find((one) => one === sent.get("act")) ?? "assign";
  const name = reviewers.find(({ id }) => id === sent.get("toId"))?.name ?? "";
  return { act: act === "due" && !sent.get("dueOn") ? "noDue" : act, name, tab: tabAfter(sent, meId) };
}

/** What came of it in words: what was done with how many of the claims. */
function useDoneWords(): (rows: readonly RowOutcome[], what: Pick<Asked, "act" | "name">) => string {
  const t = useTranslations("verdicts.bulk");
  return (rows, { act, name }) => {
    const [done, count] = [rows.filter(({ refusal }) => !refusal).length, rows.length];
    return done === 0 ? t("done.none", { count }) : t(`done.${act}`, { done, count, name });
  };
}

/** Under which tab claims stand after an act; null where it leaves them where they are. */
function tabAfter(sent: FormData, meId: string): QueueTab | null {
  if (sent.get("act") === "assign") return sent.get("toId") === meId ? "mine" : "held";
  return sent.get("act") === "release" ? "open" : null;
}

type Props = {
  reviewers: Reviewer[];
  /** What each claim of the list is called. */
  names: Named;
  meId: string;
  /** Whether the list has a claim to which something can be done. What came of an act outlives the last of them. */
  isOffered: boolean;
};

/** What is done to the claims that are chosen in the list, and what came of it. */
export function QueueBar({ reviewers, names, meId, isOffered }: Props) {
  const t = useTranslations("verdicts.bulk");
  const [act, setAct] = useState<string>("assign");
  const [sent, setSent] = useState<{ names: Named } & Asked>({ names, act: "assign", name: "", tab: null });
  const words = useDoneWords();
  const outcome = ({ rows }: { rows: RowOutcome[] }): Outcome => ({
    words: words(rows, sent),
    at: "queue-outcome",
  });
  const { state, onSubmit, pending } = useSend(changeQueueAction, undefined, outcome);
  const { notice, error } = useRefusal(state);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    setSent({ names, ...asked(new FormData(event.currentTarget), reviewers, meId) });
    onSubmit(event);
  };
  return (
    <>
      {isOffered && (
        <details className={styles.bulk}>
          <summary>{t("title")}</summary>
          <form id={QUEUE_FORM} onSubmit={submit} className={styles.bar}>
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
              <TextField
                name="dueOn"
                type="date"
                label={t("due")}
                hint={t("dueHint")}
                error={error("dueOn")}
              />
            )}
            <Button type="submit" isBusy={pending}>
              {t("submit")}
            </Button>
          </form>
          {notice}
        </details>
      )}
      {state.status === "done" && <Outcomes rows={state.value.rows} {...sent} />}
    </>
  );
}

/** How many were done, and where they stand now; each that could not be, with why. */
function Outcomes({ rows, names, tab, ...what }: { rows: RowOutcome[]; names: Named } & Asked) {
  const words = useDoneWords();
  const t = useTranslations("verdicts.bulk");
  const queue = useTranslations("verdicts.queue");
  const locale = useLocale();
  const errors = useTranslations("errors");
  const refused = rows.flatMap(({ claimId, refusal }) => (refusal ? [{ claimId, refusal }] : []));
  return (
    <Notice tone={refused.length > 0 ? "warn" : "good"}>
      <p id="queue-outcome">{words(rows, what)}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ claimId, refusal }) => (
            <li key={claimId}>
              {names[claimId]}: {errors(refusal.reason, refusal.values)}
            </li>
          ))}
        </ul>
      )}
      {tab && refused.length < rows.length && (
        <p>
          <a href={href(locale, `/desk/review?tab=${tab}`)}>{t("seen", { tab: queue(tab) })}</a>
        </p>
      )}
    </Notice>
  );
}
