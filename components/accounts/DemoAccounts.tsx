"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { useRefusal } from "@/components/ui/useRefusal";
import { signInAction } from "@/lib/accounts/actions";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/accounts/demo";
import styles from "./DemoAccounts.module.css";

/** One click to be one of the sample's people. Rendered only in a demonstration. */
export function DemoAccounts({ to }: { to: string }) {
  const t = useTranslations("auth");
  const [state, act, pending] = useActionState(signInAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t("demo.title")}</h2>
      <p>{t("demo.lead")}</p>
      {notice}
      <ul className={styles.accounts}>
        {DEMO_ACCOUNTS.map((account) => (
          <li key={account.email}>
            <div>
              <p className={styles.name}>
                {account.name} <span className={styles.role}>{t(`role.${account.role}`)}</span>
              </p>
              <p className="small soft">{t(`roleCan.${account.role}`)}</p>
              <p className="small soft">{account.email}</p>
            </div>
            <form action={act}>
              <input type="hidden" name="to" value={to} />
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={DEMO_PASSWORD} />
              <Button
                type="submit"
                look="quiet"
                isBusy={pending}
                aria-label={t("demo.signInAs", { name: account.name })}
              >
                {t("signIn.submit")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t.rich("demo.password", { password: () => <code>{DEMO_PASSWORD}</code> })}
      </p>
    </section>
  );
}
