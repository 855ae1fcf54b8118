"use client";

import { useLocale, useTranslations } from "next-intl";
import { leaveWithUndo } from "@/components/desk/undoSeen";
import { ActionButton } from "@/components/ui/ActionButton";
import { deleteDraftAction } from "@/lib/claims/actions";
import { href } from "@/lib/i18n/address";

/** Deletes one's own draft; the list that follows offers to take it back. */
export function DeleteDraft({ claimId }: { claimId: string }) {
  const t = useTranslations("claims.duplicate");
  const locale = useLocale();
  return (
    <ActionButton
      action={deleteDraftAction}
      values={{ claimId }}
      look="danger"
      outcome={{ words: t("deleted") }}
      onDone={() => leaveWithUndo(href(locale, "/desk/claims"))}
    >
      {t("delete")}
    </ActionButton>
  );
}
