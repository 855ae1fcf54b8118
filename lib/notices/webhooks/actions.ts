"use server";

import { defineAction } from "@/lib/auth/action";
import { sendAgain, testWebhook } from "./again.mutations";
import { addWebhook, endWebhook, pauseWebhook, resumeWebhook, rotateSecret } from "./mutations";
import { addedWebhook, namedDelivery, namedWebhook } from "./schema";

export const addWebhookAction = defineAction(addedWebhook, addWebhook);
export const rotateSecretAction = defineAction(namedWebhook, rotateSecret);
export const pauseWebhookAction = defineAction(namedWebhook, pauseWebhook);
export const resumeWebhookAction = defineAction(namedWebhook, resumeWebhook);
export const endWebhookAction = defineAction(namedWebhook, endWebhook);
export const testWebhookAction = defineAction(namedWebhook, testWebhook);
export const sendAgainAction = defineAction(namedDelivery, sendAgain);
