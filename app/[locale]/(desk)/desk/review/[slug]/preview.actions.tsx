"use server";

import type { ReactNode } from "react";
import { defineAction } from "@/lib/auth/action";
import { forbidden } from "@/lib/auth/write.mutations";
import { done, refuse } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { claimToPreview } from "@/lib/site/claim.queries";
import { ratedVerdictText } from "@/lib/verdicts/schema";
import { ReadersView } from "./ReadersView";

/** The public page of a claim in both languages, with the verdict that somebody is writing; nothing is stored. */
export const previewVerdictAction = defineAction(ratedVerdictText, async (actor, input) => {
  const no = forbidden(actor, "write_verdict");
  if (no) return no;
  const claim = await claimToPreview(input.claimId);
  if (!claim) return refuse("not_found");
  const pages: Record<Locale, ReactNode> = {
    en: <ReadersView locale="en" claim={claim} written={input} />,
    zh: <ReadersView locale="zh" claim={claim} written={input} />,
  };
  return done(pages);
});
