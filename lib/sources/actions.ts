"use server";

import { z } from "zod";
import { defineAction, defineLeavingAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { isStorable } from "@/lib/characters";
import { LINE } from "@/lib/fields";
import { changeSource } from "./correct.mutations";
import { changeEvidence } from "./evidence.mutations";
import { mergeSources } from "./merge.mutations";
import { attachEvidence } from "./mutations";
import { offeredSources, type SourceLine } from "./queries";
import { changedEvidence, changedSource, mergedSources, newEvidence } from "./schema";

export const attachEvidenceAction = defineAction(newEvidence, attachEvidence);

export const changeEvidenceAction = defineAction(changedEvidence, changeEvidence);

export const changeSourceAction = defineAction(changedSource, changeSource);

export const mergeSourcesAction = defineLeavingAction(mergedSources, mergeSources);

/** Sources to offer while somebody types; nothing for who may not read the desk. */
export async function offerSources(typed: string): Promise<SourceLine[]> {
  const q = z.string().max(LINE).refine(isStorable).safeParse(typed);
  if (!q.success || !can(await currentActor(), "read_desk")) return [];
  return offeredSources(q.data);
}
