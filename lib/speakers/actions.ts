"use server";

import { defineAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { refreshPublicPages } from "@/lib/refresh";
import { changeSpeaker, createSpeaker } from "./mutations";
import { type FoundSpeaker, searchSpeakers } from "./queries";
import { changedSpeaker, newSpeaker, typedName } from "./schema";

/** Names offered while somebody types: as many as fit under the field. */
const OFFERED = 8;

/** For typing ahead; nothing for somebody who may not see the desk. */
export async function findSpeakers(typed: string): Promise<FoundSpeaker[]> {
  const name = typedName.safeParse(typed);
  if (!name.success || !can(await currentActor(), "read_desk")) return [];
  return searchSpeakers(name.data, OFFERED);
}

export const createSpeakerAction = defineAction(newSpeaker, createSpeaker);

export const changeSpeakerAction = defineAction(changedSpeaker, async (actor, input) => {
  const result = await changeSpeaker(actor, input);
  if (result.ok) refreshPublicPages();
  return result;
});
