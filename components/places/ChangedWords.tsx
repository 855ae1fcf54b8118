"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useEffect, useState } from "react";
import { changedWordsAnswer } from "@/lib/claims/changedWords";
import type { WordChange } from "@/lib/compare/words/diff";
import { OldAndNew } from "./OldAndNew";

/** A selection that is still being made longer or shorter is not asked about, in milliseconds. */
const REST = 250;

type Props = Omit<ComponentProps<typeof OldAndNew>, "ops" | "locale">;

/** Old and new words side by side; what changed is marked as soon as the server has told. */
export function ChangedWords(props: Props) {
  const locale = useLocale();
  const body = JSON.stringify({ earlier: props.was.text, later: props.is.text, lang: props.lang });
  const [answer, setAnswer] = useState<{ for: string; ops: WordChange[] | null } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const ops = await ask(body, leaving.signal);
      if (!leaving.signal.aborted) setAnswer({ for: body, ops });
    }, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [body]);
  return <OldAndNew {...props} locale={locale} ops={answer?.for === body ? answer.ops : null} />;
}

/** Nothing where it cannot be told: the words themselves stand there all the same. */
async function ask(body: string, signal: AbortSignal): Promise<WordChange[] | null> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/changed-words", { method: "POST", headers, body, signal });
    return answer.ok ? changedWordsAnswer.parse(await answer.json()).words : null;
  } catch {
    return null;
  }
}
