"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Select } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import type { SecondFactorRule } from "@/lib/auth/schema";
import { setSecondFactorRuleAction } from "@/lib/settings/actions";

type Props = { rule: SecondFactorRule; rules: readonly SecondFactorRule[] };

/** Of whom a second factor is asked. */
export function SecondFactorRuleForm({ rule, rules }: Props) {
  const t = useTranslations("settings");
  const [state, act, pending] = useActionState(setSecondFactorRuleAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t("secondFactor.saved")}</p>
        </Notice>
      )}
      <Select key={rule} label={t("secondFactor.label")} name="rule" defaultValue={rule}>
        {rules.map((option) => (
          <option key={option} value={option}>
            {t(`secondFactor.${option}`)}
          </option>
        ))}
      </Select>
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("secondFactor.submit")}
        </Button>
      </div>
    </form>
  );
}
