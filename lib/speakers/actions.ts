"use server";

import { defineAction, defineLeavingAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { mergeSpeakers } from "./merge.mutations";
import { changeSpeaker } from "./mutations";
import { type FoundSpeaker, searchSpeakers } from "./queries";
import { changedSpeaker, mergedSpeakers, typedName } from "./schema";

export const changeSpeakerAction = defineAction(changedSpeaker, changeSpeaker);

export const mergeSpeakersAction = defineLeavingAction(mergedSpeakers, mergeSpeakers);

/** Names offered while somebody types: as many as fit under the field. */
const OFFERED = 8;

/** For typing ahead; nothing for somebody who may not see the desk. */
export async function findSpeakers(typed: string): Promise<FoundSpeaker[]> {
  const name = typedName.safeParse(typed);
  if (!name.success || !can(await currentActor(), "read_desk")) return [];
  return searchSpeakers(name.data, OFFERED);
}
