"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useRefusal } from "@/components/ui/useRefusal";
import { endDigestAction } from "@/lib/notices/digest/actions";

/** Ends the digest of the person whose mail led here. Works without a script. */
export function EndDigestForm({ token }: { token: string }) {
  const t = useTranslations("notices.digestBy.end");
  const [state, act, pending] = useActionState(endDigestAction, { status: "idle" });
  const { notice } = useRefusal(state);
  if (state.status === "done")
    return (
      <Notice tone="good" live="status">
        <p>{t("done")}</p>
      </Notice>
    );
  return (
    <form action={act}>
      {notice}
      <input type="hidden" name="token" value={token} />
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {t("button")}
        </Button>
      </div>
    </form>
  );
}
