"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useTellOnce } from "@/components/ui/Outcome";
import styles from "./SecondFactor.module.css";

/** New recovery codes: the only time that they can be seen. `to` is where to go on to. */
export function RecoveryCodes(props: { codes: string[]; to: string; title: string }) {
  const t = useTranslations("secondFactor");
  useTellOnce({ words: props.title, at: "recovery-codes" });
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    const done = await navigator.clipboard?.writeText(props.codes.join("\n")).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  }
  return (
    <Notice tone="good" title={props.title}>
      <p id="recovery-codes">{t("codes.lead")}</p>
      <ul className={styles.codes}>
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Button look="quiet" onClick={copy}>
          {t(isCopied ? "codes.copied" : "codes.copy")}
        </Button>
        <ButtonLink look="solid" href={props.to}>
          {t("codes.kept")}
        </ButtonLink>
      </div>
    </Notice>
  );
}
