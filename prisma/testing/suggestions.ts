import { Logger, runOnce, type TaskList } from "graphile-worker";
import { createClaim } from "@/lib/claims/mutations";
import { newClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { settings } from "@/lib/env";
import { codePointLength } from "@/lib/language/text";
import { tasks } from "@/lib/worker/tasks";
import { makeArticle, makeSpeaker, makeUser } from "./factories";
import { ok } from "./verdicts";

/** Promises as an editor saves them, and the worker that then looks at them; for tests. */

export const PLEDGE =
  "We are dedicating 20% of the compute we’ve secured to date over the next four years to superintelligence alignment.";
export const RESTATED =
  "As we said last July, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company.";

/** Saves a promise where it stands in a new article, as the form does. */
export async function savePromise(quote: string, fields: Record<string, unknown> = {}) {
  const { version } = await makeArticle(quote);
  const input = newClaim.parse({
    kind: "promise",
    quote,
    quoteLang: "en",
    statementEn: `It was said: ${quote}`,
    saidOn: "2023-07-05",
    speakerId: fields.speakerName ? undefined : (await makeSpeaker()).id,
    articleVersionId: version.id,
    start: 0,
    end: codePointLength(quote),
    exact: quote,
    ...fields,
  });
  const { id } = await ok(createClaim(await makeUser("editor"), input));
  return db().claim.findUniqueOrThrow({ where: { id } });
}

const silent = new Logger(() => () => undefined);

/** Does every job that is due, as the worker does. */
export async function doJobs(taskList: TaskList = tasks): Promise<void> {
  const connectionString = settings().DATABASE_URL;
  await runOnce({ connectionString, taskList, logger: silent, noHandleSignals: true, crontab: "" });
}
