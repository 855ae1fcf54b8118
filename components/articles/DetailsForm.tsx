"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DraftNote } from "@/components/drafts/DraftNote";
import { useDraft } from "@/components/drafts/useDraft";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { reachable } from "@/components/ui/reachable";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { changeArticleAction } from "@/lib/articles/actions";
import { ARTICLE_FIELDS, type TypedFields, typedFields } from "@/lib/articles/schema";
import { href } from "@/lib/i18n/address";
import { ArticleFields } from "./ArticleFields";
import styles from "./DetailsForm.module.css";
import { TheirFields } from "./TheirFields";

const change = reachable(changeArticleAction);

type Props = {
  article: { id: string; slug: string };
  /** As saved, and the revision that it is. */
  saved: TypedFields;
  revision: number;
  /** Under which key unfinished corrections are kept, and what was kept there. */
  draftKey: string;
  draft: { fields: TypedFields; revision: number } | null;
};

const isSame = (a: TypedFields, b: TypedFields) => ARTICLE_FIELDS.every((name) => a[name] === b[name]);

/** Corrects what is known of an article. What another person saved meanwhile stands beside what was typed. */
export function DetailsForm({ article, saved, draftKey, draft, ...props }: Props) {
  const t = useTranslations("articles");
  const locale = useLocale();
  const [values, setValues] = useState(draft?.fields ?? saved);
  const [revision, setRevision] = useState(draft?.revision ?? props.revision);
  const [base, setBase] = useState(saved);
  const kept = useDraft(draftKey, isSame(values, base) ? null : { ...values }, revision);
  const { state, send, pending } = useSend(change, (value) => {
    setRevision(value.revision);
    setBase(values);
  });
  const refusal = useRefusal(state);
  const conflict = state.status === "refused" && state.refusal.reason === "conflict" && state.refusal.theirs;
  const theirs = conflict ? typedFields.parse(conflict) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    form.set("articleId", article.id);
    // Who has seen what the other saved, and saves again, means to.
    form.set("revision", String(conflict ? conflict.revision : revision));
    for (const name of ARTICLE_FIELDS) form.set(name, values[name]);
    send(form);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-busy={pending}>
      {refusal.notice}
      {theirs && (
        <TheirFields mine={values} theirs={theirs} onUse={(part) => setValues({ ...values, ...part })} />
      )}
      {state.status === "done" && isSame(values, base) && (
        <Notice tone="good" live="status">
          <p>{t("details.saved")}</p>
        </Notice>
      )}
      <ArticleFields values={values} onChange={setValues} error={refusal.error} />
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {t("details.save")}
        </Button>
        <ButtonLink href={href(locale, `/desk/articles/${article.slug}`)}>{t("details.back")}</ButtonLink>
        <DraftNote state={kept} />
      </div>
    </form>
  );
}
