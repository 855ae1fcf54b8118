"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/Field";
import { Quote } from "@/components/ui/Quote";
import { useRefusal } from "@/components/ui/useRefusal";
import { openClaimAction, removeMentionAction } from "@/lib/claims/actions";
import type { MentionOn } from "@/lib/claims/queries";
import { localized } from "@/lib/i18n/localized";
import { Link } from "@/lib/i18n/navigation";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import styles from "./Annotator.module.css";

/** The claims that were marked at one place, and what can be done with each. */
export function MentionPanel({ mentions, onClose }: { mentions: MentionOn[]; onClose: () => void }) {
  const t = useTranslations("claims");
  if (mentions.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <h2>{t("mention.title", { count: mentions.length })}</h2>
        <Button look="plain" onClick={onClose}>
          {t("form.close")}
        </Button>
      </div>
      {mentions.map((mention) => (
        <MentionHere key={mention.id} mention={mention} />
      ))}
    </div>
  );
}

function MentionHere({ mention }: { mention: MentionOn }) {
  const t = useTranslations("claims");
  const kinds = useTranslations("record");
  const locale = useLocale();
  const { claim } = mention;
  const statement = localized(locale, claim, "statement");
  return (
    <div className={styles.mention}>
      <p className="claim" lang={LANGUAGE_TAG[statement.lang]}>
        <Link href={`/desk/claims/${claim.slug}`}>{statement.text}</Link>
      </p>
      <Quote lang={LANGUAGE_TAG[claim.quoteLang]} small>
        {claim.quote}
      </Quote>
      <p className="by">
        {localized(locale, claim.speaker, "name").text} · {kinds(`kind.${claim.kind}`)} ·{" "}
        {t(`status.${claim.status}`)}
      </p>
      {claim.status === "draft" && <OpenButton claimId={claim.id} />}
      <TakeOff mentionId={mention.id} />
    </div>
  );
}

function OpenButton({ claimId }: { claimId: string }) {
  const t = useTranslations("claims");
  const [state, act, pending] = useActionState(openClaimAction, { status: "idle" });
  return (
    <form action={act}>
      {useRefusal(state).notice}
      <input type="hidden" name="claimId" value={claimId} />
      <Button type="submit" look="quiet" disabled={pending}>
        {t("moves.open")}
      </Button>
    </form>
  );
}

function TakeOff({ mentionId }: { mentionId: string }) {
  const t = useTranslations("claims");
  const [asks, setAsks] = useState(false);
  const [state, act, pending] = useActionState(removeMentionAction, { status: "idle" });
  const { notice, error, typed } = useRefusal(state);
  if (!asks) {
    return (
      <p>
        <Button look="plain" onClick={() => setAsks(true)}>
          {t("mention.takeOff")}
        </Button>
      </p>
    );
  }
  return (
    <form action={act}>
      {notice}
      <input type="hidden" name="mentionId" value={mentionId} />
      <TextField
        id={`reason-${mentionId}`}
        name="reason"
        label={t("mention.reason")}
        hint={t("mention.reasonHint")}
        defaultValue={typed("reason")}
        error={error("reason")}
        autoFocus
      />
      <div className="buttons">
        <Button type="submit" look="danger" disabled={pending}>
          {t("mention.takeOff")}
        </Button>
        <Button look="plain" onClick={() => setAsks(false)}>
          {t("mention.keep")}
        </Button>
      </div>
    </form>
  );
}
