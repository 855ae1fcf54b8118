"use server";

import { defineAction, defineLeavingAction } from "@/lib/auth/action";
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
import { unlinkWording } from "@/lib/rewordings/unlink.mutations";
import { mergePromise } from "./merge.mutations";
import { splitPromise } from "./split.mutations";

export const createPromiseAction = defineAction(newPromise, createPromise);

export const changePromiseAction = defineAction(changedPromise, changePromise);

export const linkWordingAction = defineAction(linkedWording, linkWording);

export const unlinkWordingAction = defineAction(unlinkedWording, unlinkWording);

export const splitPromiseAction = defineAction(splitOff, splitPromise);

export const mergePromiseAction = defineLeavingAction(mergedPromise, mergePromise);
