import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import { type Actor, can } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { Prisma, Proposal } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { onePersonMode } from "@/lib/settings/queries";
import { withThreadAnswers } from "@/lib/threadAnswers";
import { offerUndo } from "@/lib/undo/mutations";
import type { UndoData } from "@/lib/undo/schema";
import type { Change, Reading, SubjectType } from "./kind";
import { KINDS } from "./kinds";
import type { Acceptance, Refusal as Refused, What } from "./schema";
import { sameWords, words } from "./words";
import { type ProposalStep, proposalAfter, proposalPutBack } from "./workflow";

/** `isPublic`: readers see it already, in one-person mode or by an admin. `revision`: of the row as it is now. */
export type Proposed = { proposalId: string; isPublic: boolean; revision: number | null };
/** How a proposal was accepted: by a second person, by its author in one-person mode, or by an admin at once. */
type How = { onePerson: boolean; atOnce: boolean };

export type NewProposal = { what: What; reason: string; change: Change };

/** Asks for a change to something that readers see; in one-person mode a reviewer's own is made at once. */
export function proposeChange(actor: Actor, proposal: NewProposal): Promise<Result<Proposed>> {
  const propose = () =>
    write(actor, async (tx, me) => {
      const no = forbidden(me, KINDS[proposal.what].verb);
      if (no) return no;
      const onePerson = (await onePersonMode(tx)) && can(me, "decide_proposal");
      return make(tx, me, proposal, onePerson ? { onePerson, atOnce: false } : null);
    });
  return withThreadAnswers({ address: actor.id }, propose);
}

/** Takes something that readers see away at once; its public notice says that an admin did it, when and why. */
export function takeAway(actor: Actor, proposal: NewProposal): Promise<Result<Proposed>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "take_away");
    if (no) return no;
    if (!KINDS[proposal.what].takesAway) return refuse("forbidden");
    return make(tx, me, proposal, { onePerson: false, atOnce: true });
  });
}

async function make(
  tx: Tx,
  me: Actor,
  { what, reason, change }: NewProposal,
  how: How | null,
): Promise<Result<Proposed>> {
  const reading = await readHeld(tx, change);
  if (!reading.ok) return reading;
  const no = notProposed(reading.value, change) ?? (await repeated(tx, what, reading.value));
  if (no) return no;
  if (change.draft) await discardDraft(tx, me, change.draft);
  const { subject, before, after, revision: baseRevision } = reading.value;
  const input = change.kept as Prisma.InputJsonObject;
  const about = { subjectType: subject.type, subjectId: subject.id };
  const row = await tx.proposal.create({
    data: { id: newId(), what, ...about, input, before, after, baseRevision, reason, authorId: me.id },
  });
  const made = { ...eventAbout(row), verb: "proposal.made", data: { ...told(row), reason } } as const;
  const accepted = how ? await accept(tx, me, row, change, how) : done([]);
  if (!accepted.ok) return accepted;
  await append(tx, me.id, made, ...accepted.value);
  const revision = how && baseRevision !== null ? baseRevision + 1 : baseRevision;
  return done({ proposalId: row.id, isPublic: how !== null, revision });
}

/** What readers see now and would see, with every row that takes part held. */
async function readHeld(tx: Tx, change: Change): Promise<Result<Reading>> {
  await change.lock(tx);
  return change.read(tx);
}

function notProposed({ isPublic, before, after, revision, theirs }: Reading, change: Change): Refusal | null {
  if (!isPublic) return refuse("not_public");
  if (sameWords(before, after)) return refuse("nothing_proposed");
  if (change.revision !== undefined && change.revision !== revision) return refuse("conflict", { theirs });
  return null;
}

/** Two people, or one who clicks twice, may ask for the same. */
async function repeated(tx: Tx, what: What, { subject, before, after }: Reading): Promise<Refusal | null> {
  const open = await tx.proposal.findMany({ where: { what, subjectId: subject.id, status: "proposed" } });
  return open.some((row) => isSame(row, { before, after })) ? refuse("proposal_exists") : null;
}

type Decided = { tx: Tx; me: Actor; row: Proposal; isOwn: boolean };

/** Holds the proposal, asks whether `me` may decide on it, and only then whether it is still open. */
function decide<T>(
  actor: Actor,
  proposalId: string,
  step: ProposalStep,
  work: (held: Decided) => Promise<Result<T>>,
): Promise<Result<T>> {
  const verb = step === "withdraw" ? "read_desk" : "decide_proposal";
  const decided = () =>
    write(actor, async (tx, me) => {
      const mayAtAll = forbidden(me, verb);
      if (mayAtAll) return mayAtAll;
      await lockRows(tx, "Proposal", [proposalId]);
      const row = await tx.proposal.findUnique({ where: { id: proposalId } });
      if (!row) return refuse("not_found");
      const onePerson = await onePersonMode(tx);
      const isOwn = row.authorId === me.id;
      const no = forbidden(me, verb, { authorIds: [row.authorId], onePerson });
      if (no) return no;
      if (step === "withdraw" && !isOwn) return refuse("forbidden");
      if (!proposalAfter(row.status, step)) return refuse("proposal_state");
      return work({ tx, me, row, isOwn });
    });
  return withThreadAnswers({ address: actor.id }, decided);
}

/** Makes the change, if what readers see is still what it was when it was proposed. */
export function acceptProposal(actor: Actor, { proposalId, reason }: Acceptance): Promise<Result<null>> {
  return decide(actor, proposalId, "accept", async ({ tx, me, row, isOwn }) => {
    const change = changeOf(row);
    if (!change) return refuse("proposal_stale");
    const reading = await readHeld(tx, change);
    if (!reading.ok) return reading;
    if (isStale(row, reading.value)) return refuse("proposal_stale", { theirs: reading.value.before });
    const how = { onePerson: isOwn, atOnce: false };
    const accepted = await accept(tx, me, row, change, how, reason);
    if (!accepted.ok) return accepted;
    await append(tx, me.id, ...accepted.value);
    return done(null);
  });
}

/** What was sent, parsed by the schema of today; null when that knows it no more. */
export function changeOf(row: Pick<Proposal, "what" | "input">): Change | null {
  const kind = Object.entries(KINDS).find(([name]) => name === row.what)?.[1];
  const parsed = kind?.parse(row.input as Record<string, unknown>);
  return parsed?.success ? parsed.data : null;
}

/**
 * Whether what readers see, or would see after it, has changed since the change was proposed: nothing becomes public
 * that is not in the proposal, such as the new title of an unpublished promise that a claim would join.
 */
export function isStale(row: Pick<Proposal, "before" | "after" | "baseRevision">, now: Reading): boolean {
  const isShown =
    sameWords(words.parse(row.before), now.before) && sameWords(words.parse(row.after), now.after);
  return row.baseRevision !== now.revision || !isShown;
}

async function accept(
  tx: Tx,
  me: Actor,
  row: Proposal,
  change: Change,
  how: How,
  reason: string | null = null,
): Promise<Result<AuditEvent[]>> {
  const applied = await change.apply(tx, { me, author: { id: row.authorId } });
  if (!applied.ok) return applied;
  await end(tx, me, row, "accept", { ...how, decisionReason: reason });
  const data = { ...told(row), reason, ...how };
  return done([{ ...eventAbout(row), verb: "proposal.accepted", data }, ...applied.value]);
}

/** Leaves what readers see as it is, and says why. */
export function refuseProposal(actor: Actor, { proposalId, reason }: Refused): Promise<Result<null>> {
  return decide(actor, proposalId, "refuse", async ({ tx, me, row, isOwn }) => {
    await end(tx, me, row, "refuse", { decisionReason: reason, onePerson: isOwn });
    const data = { ...told(row), reason };
    await append(tx, me.id, { ...eventAbout(row), verb: "proposal.refused", data });
    return done(null);
  });
}

/** Takes one's own proposal back. */
export function withdrawProposal(actor: Actor, proposalId: string): Promise<Result<null>> {
  return decide(actor, proposalId, "withdraw", async ({ tx, me, row }) => {
    await end(tx, me, row, "withdraw", {});
    await offerUndo(tx, me, "proposal_withdrawn", { proposalId }, { nameEn: null, nameZh: null });
    await append(tx, me.id, { ...eventAbout(row), verb: "proposal.withdrawn", data: told(row) });
    return done(null);
  });
}

/** Part of a write that lets a proposal wait again which its author took back, unless somebody asked for the same since. */
export async function putProposalBack(
  tx: Tx,
  { proposalId }: UndoData<"proposal_withdrawn">,
): Promise<Result<AuditEvent[]>> {
  await lockRows(tx, "Proposal", [proposalId]);
  const row = await tx.proposal.findUnique({ where: { id: proposalId } });
  const status = row && proposalPutBack(row.status);
  if (!status) return refuse("undo_changed");
  const { subjectId, what } = row;
  const open = await tx.proposal.findMany({ where: { what, subjectId, status: "proposed" } });
  if (open.some((other) => isSame(other, row))) return refuse("proposal_exists");
  const data = { status, deciderId: null, decidedAt: null };
  await tx.proposal.update({ where: { id: proposalId }, data });
  return done([{ ...eventAbout(row), verb: "proposal.put_back", data: told(row) }]);
}

type Both = Pick<Proposal, "before" | "after">;

/** Whether two proposals lead from the same words to the same. */
const isSame = (a: Both, b: Both) =>
  sameWords(words.parse(a.before), words.parse(b.before)) &&
  sameWords(words.parse(a.after), words.parse(b.after));

type Ending = { decisionReason?: string | null; onePerson?: boolean; atOnce?: boolean };

async function end(tx: Tx, me: Actor, row: Proposal, step: ProposalStep, more: Ending): Promise<void> {
  const status = proposalAfter(row.status, step) ?? row.status;
  const data = { status, deciderId: me.id, decidedAt: new Date(), ...more };
  await tx.proposal.update({ where: { id: row.id }, data });
}

const eventAbout = ({ subjectType, subjectId }: Proposal) => ({
  subjectType: subjectType as SubjectType,
  subjectId,
});

/** The words go into the log: both states. */
const told = ({ id, what, before, after }: Proposal) => ({
  proposalId: id,
  what,
  before: words.parse(before),
  after: words.parse(after),
});
