"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/Dialog";
import { Kbd } from "@/components/ui/Kbd";
import { useSaveKeyName } from "@/components/ui/SaveKey";
import styles from "./KeysDialog.module.css";

const IN_TEXT = [
  { keys: ["n", "p"], does: "offered" },
  { keys: ["j", "k"], does: "sentence" },
  { keys: ["⇧ →", "⇧ ←"], does: "word" },
  { keys: ["⇧ ↓", "⇧ ↑"], does: "extend" },
  { keys: ["Alt ⇧ ←", "Alt ⇧ →"], does: "start" },
  { keys: ["↵"], does: "openForm" },
  { keys: ["Esc"], does: "unmark" },
  { keys: ["?"], does: "keys" },
] as const;

/** Every key of the page for annotating. */
export function KeysDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("claims");
  const save = useSaveKeyName();
  return (
    <Dialog {...props} title={t("keys.title")}>
      <h3>{t("keys.inText")}</h3>
      <dl className={styles.keys}>
        {IN_TEXT.map(({ keys, does }) => (
          <Row key={does} keys={keys} does={t(`keys.${does}`)} />
        ))}
      </dl>
      <h3>{t("keys.inForm")}</h3>
      <dl className={styles.keys}>
        <Row keys={[`${save} ↵`]} does={t("keys.save")} />
        <Row keys={[`${save} ⇧ ↵`]} does={t("keys.saveOpen")} />
        <Row keys={["Esc"]} does={t("keys.close")} />
      </dl>
    </Dialog>
  );
}

function Row({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
