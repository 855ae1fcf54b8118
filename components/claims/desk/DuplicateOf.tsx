"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimPicker } from "@/components/claimPicker/ClaimPicker";
import { leaveWithUndo } from "@/components/desk/undoSeen";
import { Button } from "@/components/ui/Button";
import { Choice, Choices } from "@/components/ui/Choices";
import { TextArea } from "@/components/ui/Field";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { withdrawDuplicateAction } from "@/lib/claims/actions";
import { differences } from "@/lib/claims/differences";
import type { OfferedClaim } from "@/lib/claims/queries";
import { href } from "@/lib/i18n/address";
import { localized } from "@/lib/i18n/localized";
import { mergeClaimsAction } from "@/lib/verdicts/actions";

type Self = Pick<OfferedClaim, "id" | "revision" | "kind" | "speakerId" | "speaker">;
type Props = { claim: Self; isPublic: boolean };

/** For two claims that say the same: merges what readers have not seen, withdraws what they have. */
export function DuplicateOf({ claim, isPublic }: Props) {
  const t = useTranslations("claims.duplicate");
  const locale = useLocale();
  const [chosen, setChosen] = useState<OfferedClaim | null>(null);
  const merging = useSend(
    mergeClaimsAction,
    ({ slug }) => leaveWithUndo(href(locale, `/desk/claims/${slug}`)),
    { words: t("merged") },
  );
  const withdrawing = useSend(withdrawDuplicateAction, undefined, {
    words: t("withdrawn"),
    at: "claim-withdrawn",
  });
  const { state, onSubmit, pending } = isPublic ? withdrawing : merging;
  const { notice, error } = useRefusal(state);
  return (
    <details>
      <summary>{t("title")}</summary>
      <p className="by">{t(isPublic ? "leadPublic" : "lead")}</p>
      <form onSubmit={onSubmit}>
        {isPublic ? (
          <HiddenFields
            values={[
              ["claimId", claim.id],
              ["duplicateOfId", chosen?.id ?? null],
            ]}
          />
        ) : (
          <HiddenFields
            values={[
              ["fromId", claim.id],
              ["fromRevision", claim.revision],
              ["intoId", chosen?.id ?? null],
              ["revision", chosen?.revision ?? 1],
            ]}
          />
        )}
        <ClaimPicker
          id="duplicate-of"
          label={t("which")}
          hint={t("hint")}
          fits={(other) => other.id !== claim.id && other.isPublic === isPublic}
          value={chosen}
          error={error("intoId") ?? error("duplicateOfId")}
          onChange={setChosen}
        />
        {chosen && <Differences key={chosen.id} self={claim} other={chosen} error={error("same")} />}
        {isPublic && (
          <TextArea
            name="reason"
            id="duplicate-reason"
            rows={2}
            label={t("reason")}
            error={error("reason")}
          />
        )}
        {notice}
        <div className="buttons">
          <Button type="submit" look={isPublic ? "danger" : "quiet"} isBusy={pending}>
            {t(isPublic ? "withdraw" : "merge")}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Two claims that differ in who said it or in kind are hardly one: what differs, what to do, and the box that says it all the same. */
function Differences({ self, other, error }: { self: Self; other: OfferedClaim; error: string | undefined }) {
  const t = useTranslations("claims.duplicate");
  const kinds = useTranslations("record.kindHeading");
  const locale = useLocale();
  const differing = differences(self, other);
  if (differing.length === 0) return null;
  const name = ({ speaker }: Self | OfferedClaim) => localized(locale, speaker, "name").text;
  const words = {
    speaker: t("otherSpeaker", { mine: name(self), theirs: name(other) }),
    kind: t("otherKind", { mine: kinds(self.kind), theirs: kinds(other.kind) }),
  };
  const hint = [...differing.map((what) => words[what]), t("differsLead")];
  return (
    <Notice tone="warn">
      <Choices
        id="duplicate-same"
        legend={t("differs")}
        hint={hint.join(locale === "zh" ? "" : " ")}
        error={error}
      >
        <Choice type="checkbox" name="same" value="yes">
          {t("same")}
        </Choice>
      </Choices>
    </Notice>
  );
}
