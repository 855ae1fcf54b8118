"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice, Choices } from "@/components/ui/Choices";
import { Progress } from "@/components/ui/Progress";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { readArticleAction } from "@/lib/articles/actions";
import type { ActionState } from "@/lib/auth/action";
import styles from "./Import.module.css";
import type { ReadArticle } from "./keptImport";

/** Asks which of several encodings reads right, by how each begins; the article is read anew in the one that is chosen. */
export function EncodingChoice(props: {
  read: ReadArticle;
  source: (() => FormData) | null;
  onRead: (read: ReadArticle) => void;
}) {
  const t = useTranslations("articles.import.encodings");
  const { read, source } = props;
  const { state, send, pending } = useSend(readArticleAction, props.onRead, ({ encoding }) => ({
    words: t("told", { encoding: encoding.toUpperCase() }),
  }));
  const { notice } = useRefusal(state as ActionState);
  /** Chosen at once, although it takes a while to be read. */
  const [asked, setAsked] = useState(read.encoding);
  const chosen = pending ? asked : read.encoding;
  const choose = (encoding: string) => {
    if (pending) return;
    const form = source?.();
    if (!form) return;
    setAsked(encoding);
    form.set("encoding", encoding);
    send(form);
  };
  return (
    <div className={styles.encodings}>
      <Choices id="encodings" legend={t("legend")} hint={t(source ? "hint" : "fileGone")} busy={pending}>
        {read.candidates.map(({ encoding, sample }) => (
          <Choice
            key={encoding}
            type="radio"
            name="encoding"
            value={encoding}
            checked={encoding === chosen}
            disabled={!source}
            onChange={() => choose(encoding)}
          >
            {sample} <small className="soft">{encoding.toUpperCase()}</small>
          </Choice>
        ))}
      </Choices>
      {notice}
      {pending && <Progress id="reading-again" label={t("reading")} />}
    </div>
  );
}
