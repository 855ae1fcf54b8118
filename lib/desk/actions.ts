"use server";

import { defineAction } from "@/lib/auth/action";
import { undone } from "@/lib/undo/schema";
import { undo } from "./undo.mutations";

export const undoAction = defineAction(undone, undo);
