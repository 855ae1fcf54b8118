"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select, TextArea, TextField } from "@/components/ui/Field";
import type { Origins, TypedFields } from "@/lib/articles/schema";
import { LANGUAGE_TAG, LOCALES } from "@/lib/i18n/routing";

/** What is known of an article, kept in state by the form around it. */
export function ArticleFields(props: {
  values: TypedFields;
  /** What was read, where nothing is saved yet: each value that still stands says where it was found. */
  read?: { fields: TypedFields; origins: Origins; otherLanguage: string | null };
  onChange: (values: TypedFields) => void;
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("articles");
  const ui = useTranslations("ui");
  const languageNames = new Intl.DisplayNames(LANGUAGE_TAG[useLocale()], { type: "language" });
  const { values, read, onChange, error } = props;
  const readIn = (name: keyof Origins): string | undefined => {
    const origin = read?.origins[name];
    const stands = read?.fields[name] === values[name] && values[name] !== "";
    return origin && stands ? t(`readIn.${name}.${origin}`) : undefined;
  };
  const hint = (name: keyof Origins, text?: string) =>
    [readIn(name), text].filter((one) => one !== undefined).join(" ") || undefined;
  const field = (name: Exclude<keyof TypedFields, "lang">, about?: string) => ({
    hint: hint(name, about),
    name,
    label: t(`fields.${name}`),
    value: values[name],
    error: error(name),
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [name]: event.target.value }),
  });
  const lang = values.lang ? LANGUAGE_TAG[values.lang] : undefined;
  const other = read?.otherLanguage ?? null;
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
        {...field("publishedOn", t("fields.publishedOnHint"))}
        optional={ui("optional")}
        autoComplete="off"
      />
      <Select
        name="lang"
        label={t("fields.lang")}
        value={values.lang}
        hint={other ? t("fields.otherLanguage", { language: languageNames.of(other) ?? other }) : undefined}
        error={error("lang")}
        onChange={(event) => onChange({ ...values, lang: event.target.value === "zh" ? "zh" : "en" })}
      >
        {values.lang === "" && <option value="">{t("fields.langOpen")}</option>}
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(`lang.${locale}`)}
          </option>
        ))}
      </Select>
      <TextField
        {...field("url", t("fields.urlHint"))}
        optional={ui("optional")}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
