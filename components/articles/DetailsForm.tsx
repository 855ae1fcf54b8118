"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { ConflictTable } from "@/components/drafts/ConflictTable";
import { DraftNote } from "@/components/drafts/DraftNote";
import { RestoredNote } from "@/components/drafts/RestoredNote";
import { SavedNote } from "@/components/drafts/SavedNote";
import { useEditForm } from "@/components/drafts/useEditForm";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { Button, ButtonLink } from "@/components/ui/Button";
import { changeArticleAction } from "@/lib/articles/actions";
import { ARTICLE_FIELDS, type TypedFields, typedFields } from "@/lib/articles/schema";
import { href } from "@/lib/i18n/address";
import { ArticleFields } from "./ArticleFields";
import styles from "./DetailsForm.module.css";

type Props = {
  article: { id: string; slug: string };
  stored: TypedFields;
  revision: number;
  draftKey: string;
  /** Readers see it: what is sent is a proposal. */
  isPublic: boolean;
  kept: { values: TypedFields; baseRevision: number | null } | null;
};

/** Corrects what is known of an article. */
export function DetailsForm({ article, isPublic, ...props }: Props) {
  const t = useTranslations("articles");
  const proposals = useTranslations("proposals.form");
  const locale = useLocale();
  const form = useEditForm({
    ...props,
    toDraft: (values: TypedFields) => values,
    readTheirs: typedFields.parse,
    action: changeArticleAction,
    proposes: isPublic,
    told: { words: t("details.saved"), at: "details-saved" },
  });
  const { values, change, conflict } = form;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("articleId", article.id);
    data.set("revision", String(form.revision));
    for (const name of ARTICLE_FIELDS) data.set(name, values[name]);
    form.send(data);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-busy={form.pending}>
      <RestoredNote form={form} />
      {conflict && (
        <ConflictTable
          conflict={conflict}
          mine={values}
          names={ARTICLE_FIELDS}
          label={(name) => t(`fields.${name}`)}
          shown={(side, name) => (name === "lang" ? side.lang && t(`lang.${side.lang}`) : side[name])}
          onUse={change}
        />
      )}
      {form.notice}
      <SavedNote form={form} />
      <ArticleFields values={values} onChange={change} error={form.error} />
      {isPublic && (
        <ProposalReason
          key={form.proposals}
          what="article.details"
          id="details"
          error={form.error("reason")}
        />
      )}
      <div className="buttons">
        <Button type="submit" isBusy={form.pending}>
          {isPublic ? proposals("propose") : t("details.save")}
        </Button>
        <ButtonLink href={href(locale, `/desk/articles/${article.slug}`)}>{t("details.back")}</ButtonLink>
        <DraftNote state={form.draft} />
      </div>
    </form>
  );
}
