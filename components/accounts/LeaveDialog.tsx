"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { disableAction, handOverAction } from "@/lib/desk/actions";
import type { Colleague } from "@/lib/desk/handOver.queries";
import type { Holdings } from "@/lib/desk/holdings";

type Props = {
  userId: string;
  name: string;
  held: Holdings | undefined;
  colleagues: Colleague[];
};

const KINDS = ["review", "begun", "typed", "follows"] as const;

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
  const { what, userId, name, held, colleagues } = props;
  const t = useTranslations("accounts");
  const roles = useTranslations("auth");
  const { state, onSubmit, pending } = useSend(
    what === "disable" ? disableAction : handOverAction,
    props.close,
    { words: t(`leave.${what}.done`, { name }), at: what === "disable" ? "people" : `person-${userId}` },
  );
  const { notice, error } = useRefusal(state);
  const kinds = KINDS.filter((kind) => (held?.[kind] ?? 0) > 0);
  const others = colleagues.filter(({ id }) => id !== userId);
  const look: ButtonLook = what === "disable" ? "danger" : "solid";
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="userId" value={userId} />
      {kinds.length > 0 ? (
        <>
          <p>{t("leave.holds", { name })}</p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>{t(`leave.${kind}`, { count: held?.[kind] ?? 0 })}</li>
            ))}
          </ul>
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
      {notice}
      <div className="buttons">
        <Button type="submit" look={look} disabled={pending}>
          {t(`leave.${what}.submit`)}
        </Button>
      </div>
    </form>
  );
}
