"use client";

import { useLocale, useTranslations } from "next-intl";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { href } from "@/lib/i18n/address";

/** That a change was proposed, and the way to the proposal. */
export function ProposedNotice(props: { id: string; proposalId: string; children: string }) {
  const t = useTranslations("proposals.form");
  const locale = useLocale();
  return (
    <DoneNotice id={props.id}>
      {props.children} <a href={href(locale, `/desk/proposals/${props.proposalId}`)}>{t("toProposal")}</a>
    </DoneNotice>
  );
}
