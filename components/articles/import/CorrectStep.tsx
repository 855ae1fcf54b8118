"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { useProposedWords } from "@/components/proposals/useProposedWords";
import { Button } from "@/components/ui/Button";
import { Progress } from "@/components/ui/Progress";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { NO_EDITS } from "@/lib/articles/edits";
import type { Edits, TypedFields } from "@/lib/articles/schema";
import type { ActionState } from "@/lib/auth/action";
import { importArticleAction } from "@/lib/claims/importArticle.actions";
import { href } from "@/lib/i18n/address";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { ArticleFields } from "../ArticleFields";
import type { PickedArticle } from "../ArticlePicker";
import { EncodingChoice } from "./EncodingChoice";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";
import { LikeArticle } from "./LikeArticle";
import { Preview } from "./Preview";
import { Unchanged } from "./Unchanged";
import { useEarlierEdits } from "./useEarlierEdits";
import { firstChoice, type ImportAs, knownNow, VersionChoice } from "./VersionChoice";

/** What was read, beside what it states of itself: to be corrected and saved. */
export function CorrectStep(props: {
  read: ReadArticle;
  fields: TypedFields;
  edits: Edits;
  of: PickedArticle | null;
  onEdits: (edits: Edits) => void;
  onFields: (fields: TypedFields) => void;
  /** What was read, to be read again; null when the file is no longer at hand. */
  source: (() => FormData) | null;
  onReadAgain: (read: ReadArticle) => void;
  onBack: () => void;
  onSaved: () => void;
}) {
  const t = useTranslations("articles");
  const locale = useLocale();
  const router = useRouter();
  const { read, fields, edits } = props;
  const [choice, setChoice] = useState<ImportAs>(() => firstChoice(read.known, props.of));
  const proposals = useTranslations("proposals.form");
  const words = useProposedWords();
  const article = choice.as === "version" ? choice.article : null;
  const leave = (page: string) => {
    props.onSaved();
    router.push(href(locale, `/desk/${page}`));
  };
  const saving = useSend(
    importArticleAction,
    ({ outcome, slug }) => {
      if (outcome !== "unchanged") leave(`articles/${slug}`);
    },
    ({ outcome }) => ({ words: t(`import.told.${outcome}`) }),
  );
  // What waits is seen on the proposal's own page, what was made on the article's.
  const proposing = useSend(
    proposeChangeAction,
    ({ proposalId, isPublic: isMade }) =>
      article && leave(isMade ? `articles/${article.slug}/details` : `proposals/${proposalId}`),
    (sent) => ({ words: words(sent) }),
  );
  const isPublic = article?.isPublic === true;
  const { state, send, pending } = isPublic ? proposing : saving;
  const { error, notice } = useRefusal(state as ActionState);
  const known = knownNow(saving.state, read.known);
  const isAsCarried = JSON.stringify(edits) === JSON.stringify(read.known?.earlier?.edits ?? NO_EDITS);
  const unchanged = article !== null && isAsCarried && isUnchanged(saving.state, known, article.id);
  const unfit = useEarlierEdits(read, state as ActionState, edits, props.onEdits);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // An article that is only like this one does not keep another from having the same bytes.
    const isKnown = known !== null && !(read.like && known === read.known);
    const form = formOf(props, choice, isKnown);
    const typed = new FormData(event.currentTarget);
    for (const name of ["what", "reason"]) if (typed.has(name)) form.set(name, typed.get(name) ?? "");
    send(form);
  };
  return (
    <form className={styles.correct} onSubmit={submit} noValidate aria-busy={pending}>
      <Preview read={read} lang={fields.lang} edits={edits} unfit={unfit} onEdits={props.onEdits}>
        {read.candidates.length > 1 && (
          <EncodingChoice read={read} source={props.source} onRead={props.onReadAgain} />
        )}
      </Preview>
      <div className={styles.fields}>
        {read.like && read.known && <LikeArticle like={read.like} article={read.known} />}
        <VersionChoice choice={choice} known={known} onChoice={setChoice} error={error("articleId")} />
        {notice}
        {choice.as === "article" && (
          <ArticleFields values={fields} read={read} onChange={props.onFields} error={error} />
        )}
        {unchanged && <Unchanged article={article} />}
        {isPublic && !unchanged && (
          <ProposalReason what="article.version" id="version" error={error("reason")} />
        )}
        <div className="buttons">
          {!unchanged && (
            <Button type="submit" isBusy={pending || state.status === "done"}>
              {isPublic
                ? proposals("propose")
                : t(choice.as === "version" ? "import.saveVersion" : "import.save")}
            </Button>
          )}
          <Button look="quiet" onClick={props.onBack} isBusy={pending}>
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

function formOf(
  { read, fields, edits }: { read: ReadArticle; fields: TypedFields; edits: Edits },
  choice: ImportAs,
  isKnown: boolean,
): FormData {
  const form = new FormData();
  form.set("edits", JSON.stringify(edits));
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
