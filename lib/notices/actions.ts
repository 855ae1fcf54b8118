"use server";

import { defineAction } from "@/lib/auth/action";
import { startFollowing, stopFollowing } from "./follow.mutations";
import { markAllRead, markRead } from "./read.mutations";
import { followed, readNotice, readNotices } from "./schema";

export const followAction = defineAction(followed, startFollowing);
export const unfollowAction = defineAction(followed, stopFollowing);
export const markReadAction = defineAction(readNotice, markRead);
export const markAllReadAction = defineAction(readNotices, markAllRead);
