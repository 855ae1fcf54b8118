"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/ui/ActionButton";
import { useRouter } from "@/lib/i18n/navigation";
import { proposeRewordingAction } from "@/lib/rewordings/actions";

/** Puts two wordings up for comparison and goes there; those that were before are simply shown. */
export function CompareButton(props: {
  earlierClaimId: string;
  laterClaimId: string;
  name: string;
  children: ReactNode;
}) {
  const t = useTranslations("promises.rewording.told");
  const router = useRouter();
  const { earlierClaimId, laterClaimId } = props;
  return (
    <ActionButton
      action={proposeRewordingAction}
      values={{ earlierClaimId, laterClaimId }}
      look="plain"
      name={props.name}
      outcome={{ words: t("compared"), at: "to-decide" }}
      onDone={({ rewordingId }) => router.push(`/desk/rewordings/${rewordingId}`)}
    >
      {props.children}
    </ActionButton>
  );
}
