"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { disableAction, enableAction, setRoleAction } from "@/lib/accounts/actions";
import { Role } from "@/lib/generated/prisma/enums";
import styles from "./People.module.css";

const CHOICES = [...Object.values(Role), "none"] as const;

/** A person's role and account, as an admin changes them. */
export function PersonActions(props: { userId: string; name: string; role: Role | null; disabled: boolean }) {
  const t = useTranslations("accounts");
  const roles = useTranslations("auth");
  const now = props.role ?? "none";
  const [chosen, choose] = useState<string>(now);
  const [set, setRole, setting] = useActionState(setRoleAction, { status: "idle" });
  const change = props.disabled ? enableAction : disableAction;
  const [changed, changeAccount, changing] = useActionState(change, { status: "idle" });
  const [roleRefusal, accountRefusal] = [useRefusal(set), useRefusal(changed)];
  const { name } = props;
  return (
    <div>
      <div className={styles.actions}>
        <form action={setRole}>
          <input type="hidden" name="userId" value={props.userId} />
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
            <Button type="submit" look="quiet" disabled={setting}>
              {t("people.setRole")}
            </Button>
          )}
        </form>
        <form action={changeAccount}>
          <input type="hidden" name="userId" value={props.userId} />
          <Button
            type="submit"
            look="plain"
            disabled={changing}
            aria-label={t(props.disabled ? "people.enableName" : "people.disableName", { name })}
          >
            {t(props.disabled ? "people.enable" : "people.disable")}
          </Button>
        </form>
      </div>
      {roleRefusal.notice}
      {accountRefusal.notice}
      {set.status === "done" && chosen === now && (
        <Notice tone="good" live="status">
          <p>{t("people.saved")}</p>
        </Notice>
      )}
    </div>
  );
}
