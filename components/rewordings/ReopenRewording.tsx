"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/ui/ReasonDialog";
import { useRouter } from "@/lib/i18n/navigation";
import { reopenRewordingAction } from "@/lib/rewordings/actions";

/** Begins the next version of a decided rewording and goes there. */
export function ReopenRewording({ rewordingId, version }: { rewordingId: string; version: number }) {
  const t = useTranslations("promises.rewording");
  const router = useRouter();
  return (
    <ReasonDialog
      action={reopenRewordingAction}
      values={{ rewordingId }}
      button={t("reopen")}
      title={t("reopenTitle", { version })}
      lead={t("reopenLead")}
      reasons={[{ name: "reason", label: t("reason") }]}
      outcome={{ words: t("told.reopened", { version }), at: "to-decide" }}
      onDone={(next) => router.push(`/desk/rewordings/${next.rewordingId}`)}
    />
  );
}
