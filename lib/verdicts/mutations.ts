import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim, Verdict } from "@/lib/generated/prisma/client";
import type { VerdictStatus } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/id";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { assignedToOther, assignTo } from "./assign.mutations";
import { unknownCitations } from "./citations";
import { missing } from "./complete";
import { draftKey } from "./draftKey";
import { groundsFor, numbersFor } from "./grounds.queries";
import { notInReview } from "./inReview";
import { verdictWords } from "./queries";
import { decisiveOf, type Ground, ungrounded } from "./restsOn";
import type { VerdictText } from "./schema";
import { IN_PROGRESS, verdictAfter } from "./workflow";

export type Saved = { verdictId: string; version: number; revision: number; status: VerdictStatus };

const WORDS = [
  "rating",
  "summaryEn",
  "summaryZh",
  "rationaleEn",
  "rationaleZh",
  "noticeEn",
  "noticeZh",
  "quoteReason",
] as const;

const COMPARED = [...WORDS, "format"] as const;

/** A held claim's verdict that readers do not see yet. */
const inProgressOf = (tx: Tx, claimId: string) =>
  tx.verdict.findFirst({ where: { claimId, status: { in: [...IN_PROGRESS] } } });

const about = (claim: Claim) => ({ subjectType: "claim", subjectId: claim.id }) as const;

/**
 * Writes what was typed to the draft, or starts one; a claim that nobody has becomes `me`'s. Whoever saves last
 * is the author: the one who answers for the words, and may not publish them.
 */
async function save(
  { tx, me, claim, grounds }: { tx: Tx; me: Actor; claim: Claim; grounds: readonly Ground[] },
  input: VerdictText,
) {
  const typed = Object.fromEntries(WORDS.map((word) => [word, input[word]])) as Pick<
    Verdict,
    (typeof WORDS)[number]
  >;
  // A form gives what was plain as Markdown that looks the same (asMarkdown).
  const words = { ...typed, format: "markdown" } as const;
  const before = await inProgressOf(tx, claim.id);
  const decisive = decisiveOf(grounds, input);
  const status = verdictAfter(before?.status ?? null, before ? "edit" : "start");
  if (!status) return refuse("verdict_submitted");
  if ((before?.revision ?? undefined) !== input.revision) return conflict(tx, claim.id);
  const events: AuditEvent[] = [...(await assignTo(tx, me, claim))];
  if (!before) {
    const version = (await tx.verdict.count({ where: { claimId: claim.id } })) + 1;
    const row = await tx.verdict.create({
      data: { id: newId(), claimId: claim.id, version, status, ...words, authorId: me.id },
    });
    await putDecisive(tx, row.id, [], decisive);
    events.push({ ...about(claim), verb: "verdict.started", data: { verdictId: row.id, version } });
    return done({ row, events });
  }
  const rested = await tx.verdictEvidence.findMany({
    where: { verdictId: before.id },
    select: { evidenceId: true },
  });
  const isMoved = await putDecisive(
    tx,
    before.id,
    rested.map(({ evidenceId }) => evidenceId),
    decisive,
  );
  const fields = [
    ...COMPARED.filter((word) => before[word] !== words[word]),
    ...(isMoved ? ["decisive"] : []),
  ];
  if (fields.length === 0 && before.status === status && before.authorId === me.id) {
    return done({ row: before, events });
  }
  const row = await tx.verdict.update({
    where: { id: before.id },
    data: { ...words, status, authorId: me.id, revision: { increment: 1 } },
  });
  events.push({ ...about(claim), verb: "verdict.changed", data: { verdictId: row.id, fields } });
  return done({ row, events });
}

/** Makes a draft rest on other evidence; whether it does now. */
async function putDecisive(tx: Tx, verdictId: string, before: readonly string[], after: readonly string[]) {
  const [gone, come] = [
    before.filter((id) => !after.includes(id)),
    after.filter((id) => !before.includes(id)),
  ];
  if (gone.length > 0)
    await tx.verdictEvidence.deleteMany({ where: { verdictId, evidenceId: { in: gone } } });
  if (come.length > 0)
    await tx.verdictEvidence.createMany({ data: come.map((evidenceId) => ({ verdictId, evidenceId })) });
  return gone.length + come.length > 0;
}

/** What somebody else saved meanwhile: the draft as it is now, or the latest version when there is none. */
async function conflict(tx: Tx, claimId: string) {
  const theirs = await tx.verdict.findFirst({
    where: { claimId },
    orderBy: { version: "desc" },
    select: { ...verdictWords, status: true, author: { select: { name: true } } },
  });
  if (!theirs) return refuse("not_found");
  const { author, ...words } = theirs;
  const isDraft = IN_PROGRESS.some((status) => status === words.status);
  return refuse("conflict", {
    theirs: { ...words, revision: isDraft ? words.revision : null, name: author.name },
  });
}

type Step = (tx: Tx, me: Actor, claim: Claim) => ReturnType<typeof save>;

async function writeVerdict(actor: Actor, claimId: string, step: Step): Promise<Result<Saved>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "write_verdict");
    if (no) return no;
    const claim = await lockClaim(tx, claimId);
    if (!claim) return refuse("not_found");
    const refusal = notInReview(claim) ?? (await assignedToOther(tx, me, claim));
    if (refusal) return refusal;
    const result = await step(tx, me, claim);
    if (!result.ok) return result;
    const { row, events } = result.value;
    await discardDraft(tx, me, draftKey(claimId));
    await append(tx, me.id, ...events);
    return done({ verdictId: row.id, version: row.version, revision: row.revision, status: row.status });
  });
}

/** Saves the draft of a verdict; an edit that started from an older one is a conflict and writes nothing. */
export function saveVerdict(actor: Actor, input: VerdictText): Promise<Result<Saved>> {
  return writeVerdict(actor, input.claimId, async (tx, me, claim) =>
    save({ tx, me, claim, grounds: await groundsFor(tx, claim.id) }, input),
  );
}

/** Saves and hands the verdict to a second person, when nothing is missing. */
export function submitVerdict(actor: Actor, input: VerdictText): Promise<Result<Saved>> {
  return writeVerdict(actor, input.claimId, async (tx, me, claim) => {
    const standing = await tx.verdict.count({ where: { claimId: claim.id, status: "published" } });
    const grounds = await groundsFor(tx, claim.id);
    const { rating } = input;
    const unknown = unknownCitations(input, "markdown", await numbersFor(tx, claim));
    const fields = {
      ...missing(claim.kind, input, standing > 0),
      ...ungrounded(grounds, input),
      ...Object.fromEntries(Object.keys(unknown).map((field) => [field, "unknown_source" as const])),
    };
    if (rating === null || Object.keys(fields).length > 0)
      return refuse("verdict_incomplete", { fields, fieldValues: unknown });
    const saved = await save({ tx, me, claim, grounds }, input);
    if (!saved.ok) return saved;
    const { row, events } = saved.value;
    const status = verdictAfter(row.status, "submit");
    if (!status) return refuse("verdict_submitted");
    const submitted = await tx.verdict.update({
      where: { id: row.id },
      data: { status, submittedAt: new Date(), revision: { increment: 1 } },
    });
    const data = { verdictId: row.id, rating };
    return done({
      row: submitted,
      events: [...events, { ...about(claim), verb: "verdict.submitted", data }],
    });
  });
}
