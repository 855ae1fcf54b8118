"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import styles from "./Dialog.module.css";

/** The first field in which something can be written or chosen. */
function firstField(within: HTMLElement | null): HTMLElement | undefined {
  const fields = within?.querySelectorAll<HTMLInputElement>("input, textarea, select") ?? [];
  return [...fields].find(({ type, disabled }) => type !== "hidden" && !disabled);
}

/**
 * Begins at its first field, keeps the focus inside, closes with Escape and gives the focus back. Open and close it from
 * outside.
 */
export function Dialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          className={`${styles.popup} ${props.wide ? styles.wide : ""}`}
          // A finger that opens it has not asked for a keyboard over it.
          initialFocus={(how) => how === "touch" || (firstField(popup.current) ?? true)}
        >
          <div className={styles.head}>
            <Base.Title className={styles.title}>{props.title}</Base.Title>
            <Base.Close className="button plain">{t("close")}</Base.Close>
          </div>
          {props.description && <Base.Description className="by">{props.description}</Base.Description>}
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
