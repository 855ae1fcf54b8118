"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { disableAction, enableAction, setRoleAction } from "@/lib/accounts/actions";
import type { Role } from "@/lib/auth/schema";
import styles from "./People.module.css";

const CHOICES = ["editor", "reviewer", "admin", "none"] as const;

/** A person's role and account, as an admin changes them. */
export function PersonActions(props: { userId: string; name: string; role: Role | null; disabled: boolean }) {
  const t = useTranslations("accounts");
  const roles = useTranslations("auth");
  const [set, setRole, setting] = useActionState(setRoleAction, { status: "idle" });
  const change = props.disabled ? enableAction : disableAction;
  const [changed, changeAccount, changing] = useActionState(change, { status: "idle" });
  const [roleRefusal, accountRefusal] = [useRefusal(set), useRefusal(changed)];
  const { name } = props;
  return (
    <>
      <div className={styles.actions}>
        <form action={setRole}>
          <input type="hidden" name="userId" value={props.userId} />
          <select
            // React puts a list back to what it first showed: a new role makes a new list.
            key={props.role}
            className="input"
            name="role"
            defaultValue={props.role ?? "none"}
            aria-label={t("people.roleOf", { name })}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {roles(`role.${choice}`)}
              </option>
            ))}
          </select>
          <Button type="submit" look="quiet" disabled={setting}>
            {t("people.setRole")}
          </Button>
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
      {set.status === "done" && !setting && (
        <Notice tone="good" live="status">
          <p>{t("people.saved")}</p>
        </Notice>
      )}
    </>
  );
}
