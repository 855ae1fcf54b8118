"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Link } from "@/lib/i18n/navigation";
import type { SavedClaim } from "./NewClaimPanel";

/** What was just saved or proposed, and what could not be done with it. */
export function SavedNote({ claim }: { claim: SavedClaim }) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const proposals = useTranslations("proposals.form");
  return (
    <Notice tone="good">
      <p>
        {claim.sent?.isPublic ? proposals("made") : t(`saved.${claim.how}`)}{" "}
        {claim.sent && (
          <Link href={`/desk/proposals/${claim.sent.proposalId}`} locale={locale}>
            {proposals("toProposal")}
          </Link>
        )}
        {claim.slug && (
          <Link href={`/desk/claims/${claim.slug}`} locale={locale}>
            {t("saved.toClaim")}
          </Link>
        )}
      </p>
    </Notice>
  );
}
