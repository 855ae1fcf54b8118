"use server";

import { defineAction } from "@/lib/auth/action";
import { changePromise, createPromise, linkWording } from "@/lib/promises/mutations";
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
import { mergePromise, splitPromise } from "./splitMerge.mutations";

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
