"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import type { OpenForm } from "./annotateData";
import styles from "./ClaimsHere.module.css";

type Props = {
  forms: OpenForm[];
  onResume: (form: OpenForm) => void;
  onDiscard: (form: OpenForm) => void;
};

/** Claims that were begun and not saved: kept with their passages until somebody goes on or gives them up. */
export function AsideList({ forms, onResume, onDiscard }: Props) {
  const t = useTranslations("claims");
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>{t("aside.title", { count: forms.length })}</h2>
      <ul className={styles.list}>
        {forms.map((form) => {
          const { statementEn, statementZh, quote } = form.values;
          return (
            <li key={form.key}>
              <p className={styles.words}>{statementEn || statementZh || quote}</p>
              <p className={styles.state}>
                <Button look="plain" onClick={() => onResume(form)}>
                  {t("aside.resume")}
                </Button>{" "}
                <Button look="plain" onClick={() => onDiscard(form)}>
                  {t("aside.discard")}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
