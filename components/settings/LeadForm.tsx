"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { Select } from "@/components/ui/Field";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { setLeadAction } from "@/lib/rewordings/actions";

type Props = {
  /** The rewording that leads by choice; "newest" while none does. */
  lead: string;
  rewordings: readonly { id: string; title: string }[];
};

/** Which rewording the home page leads with. */
export function LeadForm({ lead, rewordings }: Props) {
  const t = useTranslations("settings.lead");
  const { state, onSubmit, pending } = useSend(setLeadAction, undefined, {
    words: t("saved"),
    at: "lead-saved",
  });
  const { notice } = useRefusal(state);
  return (
    <form onSubmit={onSubmit}>
      {notice}
      {state.status === "done" && <DoneNotice id="lead-saved">{t("saved")}</DoneNotice>}
      <Select key={lead} label={t("label")} name="lead" defaultValue={lead}>
        <option value="newest">{t("newest")}</option>
        {rewordings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div className="buttons">
        <Button type="submit" look="quiet" isBusy={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
