"use server";

import { defineAction, defineOpenAction } from "@/lib/auth/action";
import { endDigest, setDigest } from "./mutations";
import { digestInput, unsubscribeInput } from "./schema";

export const setDigestAction = defineAction(digestInput, setDigest);
export const endDigestAction = defineOpenAction(unsubscribeInput, endDigest);
