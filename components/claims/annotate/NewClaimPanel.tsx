"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from "react";
import type { DraftState } from "@/components/drafts/useDraft";
import { useTooLong } from "@/components/drafts/useTooLong";
import type { Sent } from "@/components/proposals/ProposedNotice";
import { SaidBefore } from "@/components/saidBefore/SaidBefore";
import { SaidBeforeLine } from "@/components/saidBefore/SaidBeforeLine";
import { useSaidBefore } from "@/components/saidBefore/useSaidBefore";
import { Button } from "@/components/ui/Button";
import { formData } from "@/components/ui/formData";
import { Kbd } from "@/components/ui/Kbd";
import { Notice } from "@/components/ui/Notice";
import { Quote } from "@/components/ui/Quote";
import { SaveKey } from "@/components/ui/SaveKey";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import type { Action } from "@/lib/auth/action";
import { addMentionAction } from "@/lib/claims/actions";
import { annotationKey, type ClaimValues } from "@/lib/claims/draft";
import { parsePartialDate } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { writingOf } from "@/lib/i18n/writing";
import type { CodePointIndex } from "@/lib/language/text";
import { createClaimAction } from "@/lib/promises/claim.actions";
import type { SaidBefore as Said } from "@/lib/search/saidBefore/schema";
import { MAX_QUERY_LENGTH } from "@/lib/search/schema";
import type { PickedSpeaker } from "@/lib/speakers/schema";
import { ClaimFields } from "../ClaimFields";
import { formOf } from "../claimForm";
import { GuessesLeft } from "../Guess";
import styles from "./Annotator.module.css";
import type { OpenForm } from "./annotateData";

export type SavedClaim = {
  how: "draft" | "open" | "mention" | "proposed" | "wording" | "wordingAlone";
  slug: string | null;
  /** The proposal that it is, of a public claim. */
  sent?: Sent;
};

type Props = {
  form: OpenForm;
  lang: Locale;
  text: CodePointIndex;
  articleId: string;
  publishedOn: string | null;
  publisher: PickedSpeaker | null;
  versionId: string;
  kept: DraftState;
  /** Claims that are marked at its words already. */
  here: string[];
  /** True when other unfinished claims share the draft: it must stay. */
  keepsDraft: boolean;
  onChange: (change: Partial<ClaimValues>) => void;
  onClose: () => void;
  onDiscard: () => void;
  /** It was saved, and another form is open already. */
  onSavedAside: () => void;
  onSaved: (claim: SavedClaim) => void;
};

/** The form for a claim at a passage. Esc closes it; what was typed is kept. */
export function NewClaimPanel(props: Props) {
  const { form, text, onChange, onClose, onSaved } = props;
  const t = useTranslations("claims");
  const panel = useRef<HTMLFormElement>(null);
  const [wordingOf, setWordingOf] = useState<Said | null>(null);
  const [opens, setOpens] = useState(false);
  const isPromise = form.values.kind === "promise";
  const linked = isPromise ? wordingOf : null;
  const how = opens ? "open" : "draft";
  const aside = useSavedAside(props.onSavedAside);
  const creating = useSend(aside(createClaimAction), ({ slug }) => onSaved({ how, slug }), {
    words: t(`saved.${how}`),
    isSeen: true,
  });
  const adding = useSend(aside(addMentionAction), () => onSaved({ how: "mention", slug: null }), {
    words: t("saved.mention"),
    isSeen: true,
  });
  const refusal = useRefusal(creating.state);
  const tooLong = useTooLong(props.kept, form.values);
  const error = (field: string) => refusal.error(field) ?? tooLong(field);
  const addRefusal = useRefusal(adding.state);
  const pending = creating.pending || adding.pending;
  const { saidOn, ...known } = knownOf(form, text);
  const before = useSaidBefore({ ...known, on: saidOn ?? props.publishedOn, not: props.here });

  // What is typed takes the place of a draft that nobody wrote.
  const isDraft =
    form.values.guesses.statementEn !== undefined || form.values.guesses.statementZh !== undefined;
  const opensWithDraft = useRef(isDraft);
  useEffect(() => {
    const statement = panel.current?.querySelector("textarea");
    statement?.focus();
    if (opensWithDraft.current) statement?.select();
  }, []);

  const place = form.place && {
    articleVersionId: props.versionId,
    ...form.place,
    exact: text.slice(form.place.start, form.place.end),
    draft: props.keepsDraft ? null : annotationKey(props.articleId),
  };
  const { draft, ...at } = place ?? { draft: null };
  const sent = "exact" in at ? { ...at, ...(draft ? { draft } : {}) } : null;
  const save = (open: boolean) => {
    if (!place || pending) return;
    setOpens(open);
    creating.send(
      formOf(form.values, { ...place, open: open ? "yes" : null, wordingOf: linked?.id ?? null }),
    );
  };
  const addTo = (claim: Said) => {
    if (place) adding.send(formData({ ...place, claimId: claim.id }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isElsewhere(event)) return;
    const inList = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !inList && !event.defaultPrevented) onClose();
  };
  return (
    <form
      ref={panel}
      aria-label={t("form.title")}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        if (isElsewhere(event)) return;
        event.preventDefault();
        save(false);
      }}
    >
      <div className={styles.head}>
        <h2>{t("form.title")}</h2>
        <Button look="plain" onClick={onClose}>
          {t("form.close")} <Kbd>Esc</Kbd>
        </Button>
      </div>
      <div className={styles.fields}>
        {place ? (
          <div className={styles.passage}>
            <Quote lang={writingOf(place.exact, props.lang)} small>
              {place.exact}
            </Quote>
          </div>
        ) : (
          <Notice tone="warn" title={t("form.placeLost")}>
            <p>{t("form.placeLostBody")}</p>
          </Notice>
        )}
        <SaidBeforeLine before={before} listId="said-before" />
        {refusal.notice}
        {addRefusal.notice}
        <ClaimFields
          values={form.values}
          onChange={onChange}
          error={error}
          prefix="new-"
          publisher={props.publisher}
        />
        <SaidBefore
          id="said-before"
          found={before.found}
          isPromise={isPromise}
          chosen={linked}
          onWording={setWordingOf}
          onSame={addTo}
          place={sent}
          onProposed={(sent) => onSaved({ how: "proposed", slug: null, sent })}
          disabled={!place || pending}
        />
        <GuessesLeft values={form.values} onChange={onChange} />
      </div>
      <div className={styles.actions}>
        <Button type="submit" disabled={!place} isBusy={pending}>
          {t("form.save")} <SaveKey />
        </Button>
        <Button look="quiet" data-key="on" disabled={!place} isBusy={pending} onClick={() => save(true)}>
          {t("form.saveOpen")}
        </Button>
        <Button look="plain" onClick={props.onDiscard}>
          {t("form.discard")}
        </Button>
      </div>
    </form>
  );
}

/** Makes an action that tells when it is done after its form is gone: the next passage may be chosen while one is saved. */
function useSavedAside(onSavedAside: () => void) {
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return <T,>(action: Action<T>): Action<T> =>
    async (before, sent) => {
      const next = await action(before, sent);
      if (next.status === "done" && isGone.current) onSavedAside();
      return next;
    };
}

/** A dialog that the form opened stands outside it on the page, and its events still come by here. */
function isElsewhere({ target, currentTarget }: SyntheticEvent<HTMLElement>): boolean {
  return !(target instanceof Node && currentTarget.contains(target));
}

/** What similar claims are looked up by: the selected words, the quote, the sentences, the speaker, the kind and the date. */
function knownOf({ place, values }: OpenForm, text: CodePointIndex) {
  const selected = place ? text.slice(place.start, place.end) : "";
  const texts = [selected, values.quote, values.statementEn, values.statementZh];
  return {
    texts: [...new Set(texts.map((one) => one.trim().slice(0, MAX_QUERY_LENGTH)))].filter(Boolean),
    speaker: values.speaker?.label ?? "",
    // A guess is no better than what the server reads in the words.
    kind: values.guesses.kind ? null : values.kind,
    saidOn: parsePartialDate(values.saidOn) ? values.saidOn : null,
  };
}
