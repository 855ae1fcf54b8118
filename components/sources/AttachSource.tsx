"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { isSaveKey } from "@/components/ui/SaveKey";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { attachEvidenceAction } from "@/lib/sources/actions";
import { BearingFields } from "./BearingFields";
import styles from "./EvidenceSection.module.css";
import { KnownSource } from "./KnownSource";
import { SourceFields } from "./SourceFields";

/** The form that attaches a source, new or on record, to a claim. Closed until it is asked for. */
export function AttachSource({ claimId }: { claimId: string }) {
  const t = useTranslations("sources");
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<"attached" | "reused" | null>(null);
  const onDone = ({ reused }: { reused: boolean }) => {
    setDone(reused ? "reused" : "attached");
    setRound(round + 1);
    setOpen(false);
  };
  return (
    <>
      {done && !open && (
        <Notice tone="good" live="status">
          <p>{t(done)}</p>
        </Notice>
      )}
      {open ? (
        <AttachForm key={round} claimId={claimId} onDone={onDone} onClose={() => setOpen(false)} />
      ) : (
        <p className="buttons">
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t("attach")}
          </Button>
        </p>
      )}
    </>
  );
}

function AttachForm(props: {
  claimId: string;
  onDone: (value: { reused: boolean }) => void;
  onClose: () => void;
}) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const [from, setFrom] = useState<"new" | "known">("new");
  const { state, send, onSubmit, pending } = useSend(attachEvidenceAction, props.onDone);
  const { notice, error } = useRefusal(state);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input[type=radio]:checked")?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (isSaveKey(event)) send(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="claimId" value={props.claimId} />
      <fieldset className={styles.choice}>
        <legend>{t("from")}</legend>
        {(["new", "known"] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="from"
              value={value}
              checked={from === value}
              onChange={() => setFrom(value)}
            />
            {t(value === "new" ? "fromNew" : "fromKnown")}
          </label>
        ))}
      </fieldset>
      {from === "new" ? <SourceFields error={error} /> : <KnownSource error={error("sourceId")} />}
      <BearingFields error={error} />
      {notice}
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {t("attach")}
        </Button>
        <Button look="plain" onClick={props.onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}
