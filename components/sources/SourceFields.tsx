"use client";

import { useTranslations } from "next-intl";
import { Select, TextField } from "@/components/ui/Field";
import { SourceKind } from "@/lib/generated/prisma/enums";
import type { ArticleAsSource } from "@/lib/sources/queries";
import styles from "./EvidenceSection.module.css";
import { LookUpSource } from "./LookUpSource";

type Errors = (field: string) => string | undefined;

type Props = {
  error: Errors;
  article?: ArticleAsSource | undefined;
  /** Whether it is nothing without its address. */
  needsAddress?: boolean;
};

/** What is stated of a document that is not on record yet. */
export function SourceFields({ error, article, needsAddress = false }: Props) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  return (
    <>
      <TextField
        name="url"
        defaultValue={article?.url ?? ""}
        type="text"
        inputMode="url"
        label={t("url")}
        hint={t(needsAddress ? "urlNeededHint" : "urlHint")}
        optional={needsAddress ? undefined : ui("optional")}
        error={error("url")}
      />
      <LookUpSource />
      <TextField name="title" defaultValue={article?.title} label={t("title")} error={error("title")} />
      <div className={styles.pair}>
        <TextField
          name="publisher"
          defaultValue={article?.publisher ?? article?.author ?? ""}
          label={t("publisher")}
          error={error("publisher")}
        />
        <Select
          name="kind"
          label={t("kind")}
          error={error("kind")}
          defaultValue={article ? "secondary" : "primary"}
        >
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
          defaultValue={article?.publishedOn ?? ""}
          label={t("publishedOn")}
          hint={t("publishedHint")}
          optional={ui("optional")}
          error={error("publishedOn")}
        />
        <Select name="lang" label={t("lang")} error={error("lang")} defaultValue={article?.lang ?? ""}>
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
