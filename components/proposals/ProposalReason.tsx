"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/Field";
import type { What } from "@/lib/proposals/schema";

/** In a form that changes what readers see: says that another person decides, and asks for the reason. */
export function ProposalReason({ what, id, error }: { what: What; id: string; error?: string }) {
  const t = useTranslations("proposals");
  return (
    <>
      <input type="hidden" name="what" value={what} />
      <TextArea
        name="reason"
        id={`${id}-reason`}
        rows={2}
        label={t("form.reason")}
        hint={t("form.hint")}
        error={error}
      />
    </>
  );
}
