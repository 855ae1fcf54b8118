"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { can } from "@/lib/auth/can";
import { disableAction, handOverAction } from "@/lib/desk/actions";
import type { Colleague } from "@/lib/desk/handOver.queries";
import { holds, type Standing } from "@/lib/desk/holdings";

type Props = {
  userId: string;
  name: string;
  standing: Standing | undefined;
  colleagues: Colleague[];
};

const HELD = ["review", "begun", "typed", "follows", "watches"] as const;
const LEFT = ["submitted", "proposals", "flagged"] as const;

/** Asks before an account is disabled: it says what the person holds, and somebody can be named who goes on with it. */
export function LeaveDialog(props: Props & { what: "disable" | "handOver" }) {
  const t = useTranslations("accounts");
  const [open, setOpen] = useState(false);
  const { what, name } = props;
  return (
    <>
      <Button
        look="plain"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={t(`leave.${what}.buttonName`, { name })}
      >
        {t(`leave.${what}.button`)}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t(`leave.${what}.title`, { name })}
        description={t(`leave.${what}.lead`)}
      >
        <LeaveForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function LeaveForm(props: Parameters<typeof LeaveDialog>[0] & { close: () => void }) {
  const { what, userId, name, standing, colleagues } = props;
  const t = useTranslations("accounts");
  const roles = useTranslations("auth");
  const { state, onSubmit, pending } = useSend(
    what === "disable" ? disableAction : handOverAction,
    props.close,
    ({ toId }) => {
      const to = colleagues.find(({ id }) => id === toId)?.name;
      return {
        words: to ? t(`leave.${what}.handedOver`, { name, to }) : t("leave.disable.done", { name }),
        at: what === "disable" ? "people" : `person-${userId}`,
      };
    },
  );
  const { notice, error } = useRefusal(state);
  // Claims in review go to nobody who may not write a verdict.
  const inReview = (standing?.held.review ?? 0) > 0;
  const others = colleagues.filter(
    (person) => person.id !== userId && (!inReview || can(person, "write_verdict")),
  );
  const look: ButtonLook = what === "disable" ? "danger" : "solid";
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="userId" value={userId} />
      {holds(standing?.held) ? (
        <>
          <Counts
            lead={t("leave.holds", { name })}
            counts={HELD.map((kind) => [kind, standing?.held[kind]])}
            after={standing?.due ? t("leave.due", { count: standing.due }) : undefined}
          />
          <Select
            id={`${what}-to-${userId}`}
            name="toId"
            label={t("leave.to")}
            hint={t("leave.toHint")}
            defaultValue=""
            error={error("toId")}
          >
            <option value="">{t(what === "disable" ? "leave.nobody" : "leave.choose")}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} · {roles(`role.${person.role ?? "none"}`)}
              </option>
            ))}
          </Select>
        </>
      ) : (
        <p>{t("leave.holdsNothing", { name })}</p>
      )}
      <Counts lead={t("leave.left", { name })} counts={LEFT.map((kind) => [kind, standing?.left[kind]])} />
      {notice}
      <div className="buttons">
        <Button type="submit" look={look} isBusy={pending}>
          {t(`leave.${what}.submit`)}
        </Button>
      </div>
    </form>
  );
}

type Kind = (typeof HELD)[number] | (typeof LEFT)[number];

/** How much there is of each kind of which there is any, and nothing where there is none. */
function Counts(props: { lead: string; counts: [Kind, number | undefined][]; after?: string | undefined }) {
  const t = useTranslations("accounts");
  const some = props.counts.filter(([, count]) => count);
  if (some.length === 0) return null;
  return (
    <>
      <p>{props.lead}</p>
      <ul>
        {some.map(([kind, count = 0]) => (
          <li key={kind}>{t(`leave.${kind}`, { count })}</li>
        ))}
      </ul>
      {props.after && <p className="small soft">{props.after}</p>}
    </>
  );
}
