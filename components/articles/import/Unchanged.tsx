"use client";

import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { href } from "@/lib/i18n/address";
import type { PickedArticle } from "../ArticlePicker";

/** Says that the text equals the latest version, so that there is nothing to save. */
export function Unchanged({ article }: { article: PickedArticle }) {
  const t = useTranslations("articles");
  const locale = useLocale();
  return (
    <Notice tone="good" live="status" title={t("import.unchanged")}>
      <p>{t("import.unchangedLead")}</p>
      <ButtonLink look="solid" href={href(locale, `/desk/articles/${article.slug}`)}>
        {t("import.open")}
      </ButtonLink>
    </Notice>
  );
}
