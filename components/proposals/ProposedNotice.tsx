"use client";

import { useLocale, useTranslations } from "next-intl";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { href } from "@/lib/i18n/address";
import { useProposedWords } from "./useProposedWords";

/** What was sent: a change that waits for a decision, or was made at once. */
export type Sent = { proposalId: string; isPublic: boolean };

/** That a change was proposed, or made in one-person mode, and the way to the proposal. */
export function ProposedNotice(props: { id: string; proposed: Sent; words?: string | undefined }) {
  const t = useTranslations("proposals.form");
  const locale = useLocale();
  const said = useProposedWords();
  return (
    <DoneNotice id={props.id}>
      {props.words ?? said(props.proposed)}{" "}
      <a href={href(locale, `/desk/proposals/${props.proposed.proposalId}`)}>{t("toProposal")}</a>
    </DoneNotice>
  );
}
