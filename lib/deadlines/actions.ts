"use server";

import { defineAction } from "@/lib/auth/action";
import { addDeadline, correctDeadline, putOffDeadline, removeDeadline } from "./mutations";
import { addedDeadline, correctedDeadline, putOffDeadline as putOff, removedDeadline } from "./schema";

export const addDeadlineAction = defineAction(addedDeadline, addDeadline);

export const correctDeadlineAction = defineAction(correctedDeadline, correctDeadline);

export const removeDeadlineAction = defineAction(removedDeadline, removeDeadline);

export const putOffDeadlineAction = defineAction(putOff, (actor, input) => putOffDeadline(actor, input));
