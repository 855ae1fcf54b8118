"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { enableAction, setRoleAction } from "@/lib/accounts/actions";
import type { Colleague } from "@/lib/desk/handOver.queries";
import { holds, type Standing } from "@/lib/desk/holdings";
import { Role } from "@/lib/generated/prisma/enums";
import { LeaveDialog } from "./LeaveDialog";
import styles from "./People.module.css";

const CHOICES = [...Object.values(Role), "none"] as const;

type Props = {
  userId: string;
  name: string;
  role: Role | null;
  disabled: boolean;
  standing: Standing | undefined;
  colleagues: Colleague[];
};

/** A person's role and account, as an admin changes them. */
export function PersonActions(props: Props) {
  const t = useTranslations("accounts");
  const { userId, name, standing, colleagues } = props;
  const leaving = { userId, name, standing, colleagues };
  return (
    <div className={styles.actions}>
      <RoleForm {...props} />
      {props.disabled ? (
        <ActionButton
          action={enableAction}
          values={{ userId }}
          look="plain"
          name={t("people.enableName", { name })}
          outcome={{ words: t("people.enabled", { name }), at: "people" }}
        >
          {t("people.enable")}
        </ActionButton>
      ) : (
        <>
          {holds(standing?.held) && <LeaveDialog what="handOver" {...leaving} />}
          <LeaveDialog what="disable" {...leaving} />
        </>
      )}
    </div>
  );
}

function RoleForm({ userId, name, role }: Pick<Props, "userId" | "name" | "role">) {
  const t = useTranslations("accounts");
  const roles = useTranslations("auth");
  const now = role ?? "none";
  const [chosen, choose] = useState<string>(now);
  const { state, onSubmit, pending } = useSend(setRoleAction, undefined, {
    words: t("people.saved"),
    at: `person-${userId}`,
  });
  const { notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      <input type="hidden" name="userId" value={userId} />
      <select
        className="input"
        name="role"
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        aria-label={t("people.roleOf", { name })}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {roles(`role.${choice}`)}
          </option>
        ))}
      </select>
      {chosen !== now && (
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("people.setRole")}
        </Button>
      )}
      {notice}
      {state.status === "done" && chosen === now && (
        <Notice tone="good">
          <p>{t("people.saved")}</p>
        </Notice>
      )}
    </form>
  );
}
