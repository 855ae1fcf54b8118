"use client";

import { useLocale, useTranslations } from "next-intl";
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
      // The whole page is read anew: its frame offers to take this back.
      onDone={() => window.location.assign(href(locale, "/desk/claims"))}
    >
      {t("delete")}
    </ActionButton>
  );
}
