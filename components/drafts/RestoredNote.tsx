"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/Button";
import styles from "./Drafts.module.css";

type Restored = { isRestored: boolean; discard: () => void; putBack: (() => void) | null };

/** Says that the form holds what was typed before, and gives it up on request; that is undone until something is typed. */
export function RestoredNote({ form }: { form: Restored }) {
  const t = useTranslations("drafts");
  const undo = useTranslations("undo");
  const wordsId = useId();
  const note = useRef<HTMLParagraphElement>(null);
  const acted = useRef(false);
  const { putBack } = form;
  // The words changed under the button that was pressed: it is read out with them.
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    note.current?.querySelector("button")?.focus();
  });
  if (!form.isRestored && !putBack) return null;
  return (
    <p className={styles.restored} ref={note}>
      <span className="small soft" id={wordsId}>
        {t(putBack ? "discarded" : "restored")}
      </span>
      <Button
        key={putBack ? "undo" : "discard"}
        look="plain"
        aria-describedby={wordsId}
        onClick={() => {
          acted.current = true;
          (putBack ?? form.discard)();
        }}
      >
        {putBack ? undo("undo") : t("discard")}
      </Button>
    </p>
  );
}
