"use server";

import { defineAction } from "@/lib/auth/action";
import { endWatch, lookNow, pauseWatch, resumeWatch, startWatch } from "./mutations";
import { namedWatch, startedWatch } from "./schema";

export const startWatchAction = defineAction(startedWatch, startWatch);
export const pauseWatchAction = defineAction(namedWatch, pauseWatch);
export const resumeWatchAction = defineAction(namedWatch, resumeWatch);
export const endWatchAction = defineAction(namedWatch, endWatch);
export const lookNowAction = defineAction(namedWatch, lookNow);
