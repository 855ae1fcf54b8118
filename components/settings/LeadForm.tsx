"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Select } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { setLeadAction } from "@/lib/rewordings/actions";

type Props = {
  /** The rewording that leads by choice; "newest" while none does. */
  lead: string;
  rewordings: readonly { id: string; title: string }[];
};

/** Which rewording the home page leads with. */
export function LeadForm({ lead, rewordings }: Props) {
  const t = useTranslations("settings.lead");
  const [state, act, pending] = useActionState(setLeadAction, { status: "idle" });
  const { notice } = useRefusal(state);
  return (
    <form action={act}>
      {notice}
      {state.status === "done" && (
        <Notice tone="good" live="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      <Select key={lead} label={t("label")} name="lead" defaultValue={lead}>
        <option value="newest">{t("newest")}</option>
        {rewordings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div className="buttons">
        <Button type="submit" look="quiet" disabled={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
