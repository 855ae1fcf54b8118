"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { undoAction } from "@/lib/desk/actions";
import { localized } from "@/lib/i18n/localized";
import type { UndoOffer } from "@/lib/undo/queries";
import styles from "./UndoBar.module.css";
import { takesFocus } from "./undoSeen";

const SAID = "last-act";

/**
 * Says what was just removed and offers to take it back, for as long as the server holds the offer. The focus goes here
 * once after the act, in the window in which it was done, and again when it was taken back.
 */
export function UndoBar({ offer }: { offer: UndoOffer | null }) {
  const t = useTranslations("undo");
  const locale = useLocale();
  const [shown, setShown] = useState(offer);
  const [back, setBack] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const { state, onSubmit, pending } = useSend(
    undoAction,
    () => {
      setShown(null);
      setBack(true);
    },
    { words: t("back"), at: SAID },
  );
  const { notice } = useRefusal(state);
  useEffect(() => {
    if (!offer) return;
    setShown(offer);
    setBack(false);
    const timer = setTimeout(() => setShown(null), offer.seconds * 1_000);
    return () => clearTimeout(timer);
  }, [offer]);
  useEffect(() => {
    if (shown && takesFocus(shown)) said.current?.focus();
  }, [shown]);
  const words = shown
    ? t(`done.${shown.kind}`, { name: localized(locale, shown, "name").text })
    : back && t("back");
  return (
    <section
      aria-label={t("label")}
      data-says=""
      className={words ? `frame ${styles.bar}` : "visually-hidden"}
    >
      <p ref={said} id={SAID} tabIndex={-1} className={styles.said}>
        {words}
      </p>
      {shown && (
        <form onSubmit={onSubmit}>
          <HiddenFields values={[["undoId", shown.id]]} />
          <Button type="submit" look="quiet" isBusy={pending}>
            {t("undo")}
          </Button>
          {notice}
        </form>
      )}
    </section>
  );
}
