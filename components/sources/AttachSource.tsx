"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ProposalReason } from "@/components/proposals/ProposalReason";
import { ProposedNotice, type Sent } from "@/components/proposals/ProposedNotice";
import { useProposedWords } from "@/components/proposals/useProposedWords";
import { Button } from "@/components/ui/Button";
import { Choice, Choices } from "@/components/ui/Choices";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { useRefusal } from "@/components/ui/useRefusal";
import { useSend } from "@/components/ui/useSend";
import { proposeChangeAction } from "@/lib/proposals/actions";
import { attachEvidenceAction } from "@/lib/sources/actions";
import type { ArticleAsSource } from "@/lib/sources/queries";
import { BearingFields } from "./BearingFields";
import styles from "./EvidenceSection.module.css";
import { KnownSource } from "./KnownSource";
import { SourceFields } from "./SourceFields";

/** What came of it: the source is attached, new or as it was on record, or that is proposed. */
type Done = { how: "attached" | "reused" } | { how: "proposed"; sent: Sent };

/** The form that attaches a source, new or on record, to a claim. Closed until it is asked for. */
export function AttachSource(props: {
  claimId: string;
  isPublic: boolean;
  /** Where the claim stands: each is offered as a source. */
  articles: ArticleAsSource[];
  /** Whether it is on record where the claim was said. */
  hasOrigin: boolean;
}) {
  const t = useTranslations("sources");
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const onDone = (next: Done) => {
    setDone(next);
    setRound(round + 1);
    setOpen(false);
  };
  return (
    <>
      {done?.how === "proposed" && !open && <ProposedNotice id="source-attached" proposed={done.sent} />}
      {done && done.how !== "proposed" && !open && (
        <DoneNotice id="source-attached">{t(done.how)}</DoneNotice>
      )}
      {open ? (
        <AttachForm key={round} {...props} onDone={onDone} onClose={() => setOpen(false)} />
      ) : (
        <p className="buttons">
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t("attach")}
          </Button>
        </p>
      )}
    </>
  );
}

function AttachForm(props: {
  claimId: string;
  isPublic: boolean;
  articles: ArticleAsSource[];
  hasOrigin: boolean;
  onDone: (done: Done) => void;
  onClose: () => void;
}) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const proposals = useTranslations("proposals.form");
  const words = useProposedWords();
  const { isPublic, articles, hasOrigin, onDone } = props;
  const [from, setFrom] = useState((hasOrigin ? null : articles[0]?.id) ?? "new");
  const attaching = useSend(
    attachEvidenceAction,
    ({ reused }) => onDone({ how: reused ? "reused" : "attached" }),
    ({ reused }) => ({ words: t(reused ? "reused" : "attached"), at: "source-attached" }),
  );
  const proposing = useSend(
    proposeChangeAction,
    (sent) => onDone({ how: "proposed", sent }),
    (sent) => ({ words: words(sent), at: "source-attached" }),
  );
  const { state, onSubmit, pending } = isPublic ? proposing : attaching;
  const { notice, error } = useRefusal(state);
  const choices = [
    ...articles.map(({ id, title }) => ({
      value: id,
      label: articles.length === 1 ? t("fromArticle") : t("fromArticleNamed", { title }),
    })),
    { value: "new", label: t("fromNew") },
    { value: "known", label: t("fromKnown") },
  ];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input[type=radio]:checked")?.focus(), []);
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit}>
      <input type="hidden" name="claimId" value={props.claimId} />
      <Choices id="attach-from" legend={t("from")} aside>
        {choices.map(({ value, label }) => (
          <Choice
            key={value}
            type="radio"
            name="source"
            value={value}
            checked={from === value}
            onChange={() => setFrom(value)}
          >
            {label}
          </Choice>
        ))}
      </Choices>
      <input type="hidden" name="from" value={from === "known" ? "known" : "new"} />
      {from === "known" ? (
        <KnownSource error={error("sourceId")} />
      ) : (
        <SourceFields key={from} article={articles.find(({ id }) => id === from)} error={error} />
      )}
      <BearingFields error={error} usual={hasOrigin ? "supports" : "origin"} />
      {isPublic && <ProposalReason what="evidence.attach" id="evidence" error={error("reason")} />}
      {notice}
      <div className="buttons">
        <Button type="submit" isBusy={pending}>
          {isPublic ? proposals("propose") : t("attach")}
        </Button>
        <Button look="plain" onClick={props.onClose}>
          {ui("close")}
        </Button>
      </div>
    </form>
  );
}
