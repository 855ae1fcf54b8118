"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/ActionButton";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { publishVerdictAction } from "@/lib/verdicts/actions";

/** Publishes at once, or asks first why it is done although the claim names no source or no date. */
export function PublishVerdict(props: {
  values: Record<string, string | number>;
  has: { source: boolean; date: boolean };
}) {
  const t = useTranslations("verdicts");
  const { values, has } = props;
  const outcome = { words: t("told.published"), at: "standing" };
  if (has.source && has.date) {
    return (
      <ActionButton action={publishVerdictAction} values={values} outcome={outcome}>
        {t("second.publish")}
      </ActionButton>
    );
  }
  const reasons = [
    ...(has.source ? [] : [{ name: "noSourceReason", label: t("second.noSource") }]),
    ...(has.date ? [] : [{ name: "noDateReason", label: t("second.noDate") }]),
  ];
  return (
    <ReasonDialog
      action={publishVerdictAction}
      values={values}
      look="solid"
      button={t("second.publish")}
      title={t("second.ungroundedTitle")}
      lead={t("second.ungroundedLead")}
      reasons={reasons}
      outcome={outcome}
    />
  );
}
