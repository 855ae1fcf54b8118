"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./Dialog.module.css";

/** Keeps the focus inside, closes with Escape and gives the focus back. Open and close it from outside. */
export function Dialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={`${styles.popup} ${props.wide ? styles.wide : ""}`}>
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
