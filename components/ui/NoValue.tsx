import { useTranslations } from "next-intl";

/** Stands where there is no value: seen as a dash, heard as a word. */
export function NoValue() {
  const t = useTranslations("record");
  return (
    <span className="soft">
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t("none")}</span>
    </span>
  );
}
