"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/ActionButton";
import { useRouter } from "@/lib/i18n/navigation";
import { takeClaimAction } from "@/lib/verdicts/actions";

/** Takes a claim from the queue and goes on to its review. */
export function TakeClaim({ claimId, claim }: { claimId: string; claim: string }) {
  const t = useTranslations("verdicts");
  const router = useRouter();
  return (
    <ActionButton
      action={takeClaimAction}
      values={{ claimId }}
      look="quiet"
      name={t("takeName", { claim })}
      outcome={{ words: t("told.takenThis"), at: "under-review" }}
      onDone={({ slug }) => router.push(`/desk/review/${slug}`)}
    >
      {t("take")}
    </ActionButton>
  );
}
