"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { formData } from "@/components/ui/formData";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { rewordMentionAction } from "@/lib/rewordings/rewordMention.actions";
import type { SavedClaim } from "./NewClaimPanel";

type Place = { mentionId: string; articleVersionId: string; start: number; end: number; exact: string };

/** Makes the words at a place a new wording of the promise whose old words stood there. */
export function NewWording({ at, onDone }: { at: Place; onDone: (saved: SavedClaim) => void }) {
  const t = useTranslations("claims.place");
  const saved = useTranslations("claims.saved");
  const { state, send, pending } = useSend(
    rewordMentionAction,
    ({ slug, isLinked }) => onDone({ how: isLinked ? "wording" : "wordingAlone", slug }),
    ({ isLinked }) => ({
      words: saved(isLinked ? "wording" : "wordingAlone"),
      at: "article-text",
      isSeen: true,
    }),
  );
  return (
    <>
      <Button look="quiet" isBusy={pending} onClick={() => send(formData(at))}>
        {t("newWording")}
      </Button>
      {useRefusal(state).notice}
    </>
  );
}
