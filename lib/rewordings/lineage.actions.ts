"use server";

import { defineAction } from "@/lib/auth/action";
import { createPromise } from "@/lib/promises/create.mutations";
import { linkWording } from "@/lib/promises/link.mutations";
import { changePromise } from "@/lib/promises/rename.mutations";
import {
  changedPromise,
  linkedWording,
  mergedPromise,
  newPromise,
  splitOff,
  unlinkedWording,
} from "@/lib/promises/schema";
import { refreshPublicPages } from "@/lib/refresh";
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { mergePromise } from "./merge.mutations";
import { splitPromise } from "./split.mutations";

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

export const splitPromiseAction = defineAction(splitOff, async (actor, input) => {
  const result = await splitPromise(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});

export const mergePromiseAction = defineAction(mergedPromise, async (actor, input) => {
  const result = await mergePromise(actor, input);
  if (result.ok && result.value.isPublic) refreshPublicPages();
  return result;
});
