"use client";

import { useTranslations } from "next-intl";
import { Select, TextField } from "@/components/ui/Field";
import { SourceKind } from "@/lib/generated/prisma/enums";
import styles from "./EvidenceSection.module.css";

type Errors = (field: string) => string | undefined;

/** What is stated of a document that is not on record yet. */
export function SourceFields({ error, needsAddress = false }: { error: Errors; needsAddress?: boolean }) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  return (
    <>
      <TextField
        name="url"
        type="text"
        inputMode="url"
        label={t("url")}
        hint={t(needsAddress ? "urlNeededHint" : "urlHint")}
        optional={needsAddress ? undefined : ui("optional")}
        error={error("url")}
      />
      <TextField name="title" label={t("title")} error={error("title")} />
      <div className={styles.pair}>
        <TextField name="publisher" label={t("publisher")} error={error("publisher")} />
        <Select name="kind" label={t("kind")} error={error("kind")} defaultValue="primary">
          {Object.values(SourceKind).map((kind) => (
            <option key={kind} value={kind}>
              {t(`kindHint.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className={`${styles.pair} ${styles.level}`}>
        <TextField
          name="publishedOn"
          label={t("publishedOn")}
          hint={t("publishedHint")}
          optional={ui("optional")}
          error={error("publishedOn")}
        />
        <Select name="lang" label={t("lang")} error={error("lang")} defaultValue="">
          <option value="">{t("langNone")}</option>
          {(["en", "zh"] as const).map((lang) => (
            <option key={lang} value={lang}>
              {t(`language.${lang}`)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
