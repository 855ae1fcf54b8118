"use client";

import { useTranslations } from "next-intl";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import type { TypedFields } from "@/lib/articles/schema";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";

/** What is known of an article, kept in state by the form around it. */
export function ArticleFields(props: {
  values: TypedFields;
  onChange: (values: TypedFields) => void;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("articles");
  const ui = useTranslations("ui");
  const { values, onChange, error } = props;
  const field = (name: Exclude<keyof TypedFields, "lang">) => ({
    name,
    label: t(`fields.${name}`),
    value: values[name],
    error: error(name),
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [name]: event.target.value }),
  });
  const lang = LANGUAGE_TAG[values.lang];
  return (
    <>
      <TextArea
        {...field("title")}
        className="serif"
        rows={2}
        style={{ minHeight: "4rem" }}
        lang={lang}
        required
      />
      <TextField {...field("publisher")} optional={ui("optional")} lang={lang} autoComplete="off" />
      <TextField {...field("author")} optional={ui("optional")} lang={lang} autoComplete="off" />
      <TextField
        {...field("publishedOn")}
        optional={ui("optional")}
        hint={t("fields.publishedOnHint")}
        autoComplete="off"
      />
      <Select
        name="lang"
        label={t("fields.lang")}
        value={values.lang}
        error={error("lang")}
        onChange={(event) => onChange({ ...values, lang: event.target.value === "zh" ? "zh" : "en" })}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(`lang.${locale}`)}
          </option>
        ))}
      </Select>
      <TextField
        {...field("url")}
        optional={ui("optional")}
        hint={t("fields.urlHint")}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
