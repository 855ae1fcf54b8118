"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Progress } from "@/components/ui/Progress";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { TypedFields } from "@/lib/articles/schema";
import type { ActionState } from "@/lib/auth/action";
import { importArticleAction } from "@/lib/claims/importArticle.actions";
import { href } from "@/lib/i18n/address";
import { ArticleFields } from "../ArticleFields";
import type { PickedArticle } from "../ArticlePicker";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";
import { Preview } from "./Preview";
import { Unchanged } from "./Unchanged";
import { type Choice, firstChoice, knownNow, VersionChoice } from "./VersionChoice";

/** What was read, beside what it states of itself: to be corrected and saved. */
export function CorrectStep(props: {
  read: ReadArticle;
  fields: TypedFields;
  of: PickedArticle | null;
  onFields: (fields: TypedFields) => void;
  onBack: () => void;
  onSaved: () => void;
}) {
  const t = useTranslations("articles");
  const locale = useLocale();
  const router = useRouter();
  const { read, fields } = props;
  const [choice, setChoice] = useState<Choice>(() => firstChoice(read.known, props.of));
  const { state, send, pending } = useSend(importArticleAction, ({ outcome, slug }) => {
    if (outcome === "unchanged") return;
    props.onSaved();
    router.push(href(locale, `/desk/articles/${slug}`));
  });
  const { error, notice } = useRefusal(state as ActionState);
  const known = knownNow(state, read.known);
  const article = choice.as === "version" ? choice.article : null;
  const unchanged = article !== null && isUnchanged(state, known, article.id);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(formOf(read, fields, choice, known !== null));
  };
  return (
    <form className={styles.correct} onSubmit={submit} noValidate aria-busy={pending}>
      <Preview preview={read.preview} lang={fields.lang} encoding={read.encoding} />
      <div className={styles.fields}>
        <VersionChoice choice={choice} known={known} onChoice={setChoice} error={error("articleId")} />
        {notice}
        {choice.as === "article" && <ArticleFields values={fields} onChange={props.onFields} error={error} />}
        {unchanged && <Unchanged article={article} />}
        <div className="buttons">
          {!unchanged && (
            <Button type="submit" disabled={pending || state.status === "done"}>
              {t(choice.as === "version" ? "import.saveVersion" : "import.save")}
            </Button>
          )}
          <Button look="quiet" onClick={props.onBack} disabled={pending}>
            {t("import.back")}
          </Button>
        </div>
        {pending && <Progress id="saving" label={t("import.saving")} />}
      </div>
    </form>
  );
}

type Saved = { articleId: string; outcome: string };

function isUnchanged(
  state: ActionState<Saved>,
  known: { id: string; outcome: string } | null,
  articleId: string,
): boolean {
  if (known?.id === articleId && known.outcome === "unchanged") return true;
  return (
    state.status === "done" && state.value.outcome === "unchanged" && state.value.articleId === articleId
  );
}

function formOf(read: ReadArticle, fields: TypedFields, choice: Choice, isKnown: boolean): FormData {
  const form = new FormData();
  form.set("sealed", read.sealed);
  form.set("as", choice.as);
  if (choice.as === "version") {
    if (choice.article) form.set("articleId", choice.article.id);
    return form;
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (isKnown) form.set("another", "yes");
  return form;
}
