"use client";

import { useTranslations } from "next-intl";
import { FilePicker } from "@/components/ui/FilePicker";

/** A page that somebody has saved, or a text. */
export function FileField(props: {
  file: File | null;
  error: string | undefined;
  maxMegabytes: number;
  onChange: (file: File | null) => void;
}) {
  const t = useTranslations("articles");
  return (
    <FilePicker
      id="file"
      file={props.file}
      label={t("import.file")}
      hint={t("import.fileHint", { megabytes: props.maxMegabytes })}
      choose={t("import.choose")}
      drop={t("import.drop")}
      error={props.error}
      accept=".html,.htm,.xhtml,.txt,.md,text/html,text/plain"
      onChange={props.onChange}
    />
  );
}
