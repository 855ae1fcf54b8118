import type { TaskList } from "graphile-worker";
import { type JobName, jobs } from "@/lib/jobs";
import { suggestRewordings } from "@/lib/promises/suggestions/mutations";

/** What each job does. Every one may run twice or be cut off anywhere: it then begins again from what is there. */
export const tasks = {
  suggest_rewordings: (payload) => suggestRewordings(jobs.suggest_rewordings.parse(payload).claimId),
} satisfies Record<JobName, TaskList[string]>;
