"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { SecondFactorRule } from "@/lib/auth/schema";
import { setSecondFactorRuleAction } from "@/lib/settings/actions";

type Props = { rule: SecondFactorRule; rules: readonly SecondFactorRule[] };

/** Of whom a second factor is asked. */
export function SecondFactorRuleForm({ rule, rules }: Props) {
  const t = useTranslations("settings");
  const { state, send, pending } = useSend(setSecondFactorRuleAction, undefined, {
    words: t("secondFactor.saved"),
    at: "second-factor-saved",
  });
  const { notice } = useRefusal(state);
  return (
    <form action={send}>
      {notice}
      {state.status === "done" && <DoneNotice id="second-factor-saved">{t("secondFactor.saved")}</DoneNotice>}
      <Select key={rule} label={t("secondFactor.label")} name="rule" defaultValue={rule}>
        {rules.map((option) => (
          <option key={option} value={option}>
            {t(`secondFactor.${option}`)}
          </option>
        ))}
      </Select>
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("secondFactor.submit")}
        </Button>
      </div>
    </form>
  );
}
