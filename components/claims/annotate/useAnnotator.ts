"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useDraft } from "@/components/drafts/useDraft";
import {
  type AnnotationDraft,
  annotationKey,
  type ClaimValues,
  type UnfinishedClaim,
} from "@/lib/claims/draft";
import { prefill } from "@/lib/claims/prefill";
import type { RestoredClaim } from "@/lib/claims/queries";
import { CodePointIndex, type TextRange } from "@/lib/language/text";
import { emptyValues, guessedValues, guessesLeft, proposedQuote } from "../claimForm";
import type { AnnotateData, OpenForm } from "./annotateData";

/** What a form from a draft opened with: equal to no values, so that the form counts as typed into. */
const TYPED_BEFORE = "";

let formsOpened = 0;

function formFrom({ place, values }: RestoredClaim): OpenForm {
  return { key: ++formsOpened, place, values, initial: TYPED_BEFORE };
}

const isTyped = (form: OpenForm) => JSON.stringify(form.values) !== form.initial;

const overlaps = (a: TextRange | null, b: TextRange) => a !== null && a.start < b.end && b.start < a.end;

/** What is marked, which form is open, what is put aside; keeps all of it as a draft. */
export function useAnnotator({ article, version, sentences, speakers, draft: kept, again }: AnnotateData) {
  const locale = useLocale();
  const text = useMemo(() => new CodePointIndex(version.text), [version.text]);
  const [draft] = useState(() => (again ? putBefore(again, kept) : kept));
  const [marked, setMarked] = useState<TextRange | null>(draft?.current?.place ?? null);
  const [last, setLast] = useState<TextRange | null>(null);
  const [form, setForm] = useState<OpenForm | null>(() => (draft?.current ? formFrom(draft.current) : null));
  const [aside, setAside] = useState<OpenForm[]>(() => (draft?.aside ?? []).map(formFrom));

  /** What was given up last, until another is opened. */
  const [discarded, setDiscarded] = useState<OpenForm | null>(null);

  const state = useDraft(annotationKey(article.id), draftOf(version.id, form, aside));

  /** Opens a form on a passage, filled in as far as the sentences around it tell. */
  const begin = useCallback(
    (place: TextRange) => {
      const around = sentences.filter((sentence) => overlaps(place, sentence));
      const sentence = text.slice(around[0]?.start ?? place.start, around.at(-1)?.end ?? place.end);
      const before = text.slice(0, around[0]?.start ?? place.start);
      const known = prefill(sentence, {
        lang: article.lang,
        publishedOn: article.publishedOn,
        speakers,
        before,
        after: text.slice(around.at(-1)?.end ?? place.end),
      });
      const labelOf = (speaker: string) => speakers.find(({ id }) => id === speaker)?.label;
      const { quote, guesses } = proposedQuote(text.slice(place.start, place.end));
      const guessed = guessedValues(known, article.lang, labelOf);
      const values: ClaimValues = {
        ...emptyValues(quote, article.lang),
        ...guessed,
        guesses: { ...guesses, ...guessed.guesses },
      };
      setForm({ key: ++formsOpened, place, values, initial: JSON.stringify(values) });
      setDiscarded(null);
    },
    [article, sentences, speakers, text],
  );

  const putAside = useCallback(() => {
    if (form && isTyped(form)) setAside((others) => [...others, form]);
    setForm(null);
  }, [form]);

  /** Moves the open form to a passage that overlaps its own; for any other passage it puts the form aside and begins one. */
  const choose = useCallback(
    (place: TextRange) => {
      setMarked(place);
      setLast(place);
      if (!form || (form.place && !overlaps(form.place, place))) {
        putAside();
        begin(place);
        return;
      }
      if (!isTyped(form)) {
        begin(place);
        return;
      }
      const { values } = form;
      const before = form.place && proposedQuote(text.slice(form.place.start, form.place.end));
      if (before && before.quote !== values.quote) {
        setForm({ ...form, place });
        return;
      }
      const { quote, guesses } = proposedQuote(text.slice(place.start, place.end));
      const others = guessesLeft(values, ["quote"]);
      setForm({ ...form, place, values: { ...values, quote, guesses: { ...others, ...guesses } } });
    },
    [begin, form, putAside, text],
  );

  const change = useCallback((more: Partial<ClaimValues>) => {
    setForm((open) => {
      if (!open) return open;
      const guesses = guessesLeft(open.values, Object.keys(more));
      return { ...open, values: { ...open.values, guesses, ...more } };
    });
  }, []);

  const resume = useCallback(
    (wanted: OpenForm) => {
      setAside((others) => [
        ...others.filter((one) => one !== wanted),
        ...(form && isTyped(form) ? [form] : []),
      ]);
      setForm(wanted);
      setMarked(wanted.place);
      setDiscarded(null);
    },
    [form],
  );

  return {
    locale,
    text,
    marked,
    /** Where the next step goes on from: what is marked, or was last. */
    from: marked ?? last,
    mark: useCallback((range: TextRange | null) => {
      setMarked(range);
      if (range) setLast(range);
    }, []),
    form,
    aside,
    kept: state,
    choose,
    change,
    close: putAside,
    resume,
    /** A form is saved, perhaps while another one is open already. */
    drop: useCallback((saved: OpenForm) => {
      setAside((others) => others.filter(({ key }) => key !== saved.key));
      setForm((open) => (open?.key === saved.key ? null : open));
      setMarked((place) => (place === saved.place ? null : place));
    }, []),
    discarded,
    /** Gives up the open form, or one that was put aside. */
    discard: useCallback(
      (wanted: OpenForm) => {
        setAside((others) => others.filter((one) => one !== wanted));
        setDiscarded(isTyped(wanted) ? wanted : null);
        if (wanted !== form) return;
        setForm(null);
        setMarked(null);
      },
      [form],
    ),
  };
}

/** Opens one before those that are kept; the one that was open is put aside. */
function putBefore(first: RestoredClaim, kept: AnnotateData["draft"]): AnnotateData["draft"] {
  return { current: first, aside: [...(kept?.current ? [kept.current] : []), ...(kept?.aside ?? [])] };
}

function draftOf(versionId: string, form: OpenForm | null, aside: OpenForm[]): AnnotationDraft | null {
  const current = form && isTyped(form) ? unfinished(versionId, form) : null;
  if (!current && aside.length === 0) return null;
  return { current, aside: aside.map((one) => unfinished(versionId, one)) };
}

function unfinished(versionId: string, { place, values }: OpenForm): UnfinishedClaim {
  return { versionId, start: place?.start ?? 0, end: place?.end ?? 0, values };
}
