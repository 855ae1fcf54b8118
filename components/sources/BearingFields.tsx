"use client";

import { useTranslations } from "next-intl";
import { Select, TextArea } from "@/components/ui/Field";
import { Stance } from "@/lib/generated/prisma/enums";
import { LANGUAGE_TAG } from "@/lib/i18n/routing";
import type { EvidenceRow } from "@/lib/sources/queries";
import styles from "./EvidenceSection.module.css";

type Bearing = Pick<EvidenceRow, "stance" | "quote" | "quoteLang" | "noteEn" | "noteZh">;

/** How a source bears on the claim, and the words of it that are relied on. */
export function BearingFields({
  error,
  row,
  usual = "supports",
}: {
  error: (field: string) => string | undefined;
  /** What is stored, where it is edited. */
  row?: Bearing;
  /** How it bears on the claim unless somebody says otherwise. */
  usual?: Stance;
}) {
  const t = useTranslations("sources");
  const record = useTranslations("record");
  const ui = useTranslations("ui");
  return (
    <>
      <Select name="stance" label={t("stance")} error={error("stance")} defaultValue={row?.stance ?? usual}>
        {Object.values(Stance).map((value) => (
          <option key={value} value={value}>
            {record(`stance.${value}`)}
          </option>
        ))}
      </Select>
      <TextArea
        name="quote"
        defaultValue={row?.quote ?? ""}
        rows={3}
        className="serif"
        label={t("quote")}
        hint={t("quoteHint")}
        optional={ui("optional")}
        error={error("quote")}
      />
      <Select
        name="quoteLang"
        label={t("quoteLang")}
        error={error("quoteLang")}
        defaultValue={row?.quoteLang ?? "en"}
      >
        {(["en", "zh"] as const).map((lang) => (
          <option key={lang} value={lang}>
            {t(`language.${lang}`)}
          </option>
        ))}
      </Select>
      <details className={styles.more} open={Boolean(row?.noteEn || row?.noteZh)}>
        <summary>{t("notes")}</summary>
        <TextArea
          name="noteEn"
          defaultValue={row?.noteEn ?? ""}
          rows={2}
          lang={LANGUAGE_TAG.en}
          label={t("noteEn")}
          optional={ui("optional")}
          error={error("noteEn")}
        />
        <TextArea
          name="noteZh"
          defaultValue={row?.noteZh ?? ""}
          rows={2}
          lang={LANGUAGE_TAG.zh}
          label={t("noteZh")}
          optional={ui("optional")}
          error={error("noteZh")}
        />
      </details>
    </>
  );
}
