"use server";

import { defineAction } from "@/lib/auth/action";
import { dropJob, runJobAgain } from "./jobs.mutations";
import { namedJob } from "./schema";

export const runJobAgainAction = defineAction(namedJob, runJobAgain);
export const dropJobAction = defineAction(namedJob, dropJob);
