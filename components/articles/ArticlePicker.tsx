"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/Combobox";
import { useLookUp } from "@/components/ui/useLookUp";
import { findArticles } from "@/lib/articles/actions";

/** `isPublic`: readers see it, so that a new version is proposed. */
export type PickedArticle = { id: string; slug: string; title: string; isPublic: boolean };

/** Finds an article that is here by its title or its address. */
export function ArticlePicker(props: {
  value: PickedArticle | null;
  error?: string | undefined;
  onChange: (article: PickedArticle | null) => void;
}) {
  const t = useTranslations("articles");
  const chosen = props.value?.title ?? "";
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  const { found } = useLookUp(typed === chosen ? "" : typed, findArticles);
  const pick = (option: ComboboxOption | null) => {
    const article = found.find(({ id }) => id === option?.value);
    if (!option || article) props.onChange(article ?? null);
  };
  return (
    <Combobox
      id="articleId"
      label={t("import.which")}
      error={props.error}
      placeholder={t("import.whichPlaceholder")}
      options={found.map(optionOf)}
      value={props.value && optionOf(props.value)}
      serverFiltered
      inputValue={typed}
      onInputValueChange={setTyped}
      onValueChange={pick}
    />
  );
}

function optionOf(article: PickedArticle & { publisher?: string | null }): ComboboxOption {
  const { id, title, publisher } = article;
  return { value: id, label: title, ...(publisher ? { detail: publisher } : {}) };
}
