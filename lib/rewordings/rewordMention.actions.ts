"use server";

import { defineAction } from "@/lib/auth/action";
import { attachedMention } from "@/lib/claims/schema";
import { rewordMention } from "./rewordMention.mutations";

export const rewordMentionAction = defineAction(attachedMention, rewordMention);
