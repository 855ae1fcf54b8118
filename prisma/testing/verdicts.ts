import type { Actor } from "@/lib/auth/can";
import { db } from "@/lib/db";
import type { Result } from "@/lib/errors";
import { saveVerdict, submitVerdict } from "@/lib/verdicts/mutations";
import { publishVerdict } from "@/lib/verdicts/publish.mutations";
import { besideOf } from "@/lib/verdicts/queries";
import { type RatedVerdictText, ratedVerdictText } from "@/lib/verdicts/schema";

/** Steps that many tests of verdicts begin with. */

export const words = (claimId: string, fields: Record<string, unknown> = {}): RatedVerdictText =>
  ratedVerdictText.parse({
    claimId,
    rating: "true",
    summaryEn: "It happened as he said.",
    rationaleEn: "Both companies confirmed it.",
    ...fields,
  });

/** The value of a result that must not be a refusal. */
export async function ok<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${settled.reason} ${JSON.stringify(settled.fields ?? {})}`);
  return settled.value;
}

/** "done" or the reason of the refusal. */
export async function outcome(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  return settled.ok ? "done" : settled.reason;
}

export const draft = (author: Actor, claimId: string, fields?: Record<string, unknown>) =>
  ok(saveVerdict(author, words(claimId, fields)));

export const submitted = (author: Actor, claimId: string, fields?: Record<string, unknown>) =>
  ok(submitVerdict(author, words(claimId, fields)));

/** Claims of tests name no source and no date, as a rule. */
const UNGROUNDED = { noSourceReason: "It is for a test.", noDateReason: "It is for a test." };

/** What the second reviewer sends who has just read the page. */
export async function readNow(verdictId: string) {
  const { revision, claim } = await db().verdict.findUniqueOrThrow({
    where: { id: verdictId },
    select: { revision: true, claim: { select: { id: true, revision: true } } },
  });
  return {
    verdictId,
    revision,
    claimRevision: claim.revision,
    beside: await besideOf(claim.id),
    ...UNGROUNDED,
  };
}

export async function published(
  author: Actor,
  second: Actor,
  claimId: string,
  fields?: Record<string, unknown>,
) {
  const { verdictId } = await submitted(author, claimId, fields);
  await ok(publishVerdict(second, await readNow(verdictId)));
  return verdictId;
}
