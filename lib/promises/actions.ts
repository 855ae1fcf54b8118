"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshPublicPages } from "@/lib/refresh";
import { changePromise, createPromise, linkWording, unlinkWording } from "./mutations";
import { changedPromise, linkedWording, newPromise, unlinkedWording } from "./schema";

export const createPromiseAction = defineAction(newPromise, async (actor, input) => {
  const result = await createPromise(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});

export const changePromiseAction = defineAction(changedPromise, async (actor, input) => {
  const result = await changePromise(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});

export const linkWordingAction = defineAction(linkedWording, async (actor, input) => {
  const result = await linkWording(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});

export const unlinkWordingAction = defineAction(unlinkedWording, async (actor, input) => {
  const result = await unlinkWording(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});
