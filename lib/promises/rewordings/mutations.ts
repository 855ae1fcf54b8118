import { append } from "@/lib/audit/mutations";
import { whoDid } from "@/lib/audit/queries";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Refusal, type Result, refuse } from "@/lib/errors";
import type { RewordingStatus, TermChange } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { onePersonMode } from "@/lib/settings/queries";
import { draftKey } from "../draftKey";
import { mayComeBefore } from "../lineage";
import { holdClaims, holdPromise, saidDate, type WordingRow } from "../queries";
import type {
  Confirmation,
  Dismissal,
  ProposedRewording,
  Reopening,
  TermChangeInput,
  WrittenRewording,
} from "../schema";
import { isDecided, type RewordingStep, rewordingAfter } from "../workflow";
import { holdRewording } from "./queries";

const about = (subjectId: string) => ({ subjectType: "rewording", subjectId }) as const;

/** Why these two cannot be compared as an earlier and a later wording of one promise; null when they can. */
function notAPair(earlier: WordingRow, later: WordingRow): Refusal | null {
  if (!earlier.promiseId || earlier.promiseId !== later.promiseId) return refuse("not_one_promise");
  if ([earlier, later].some(({ status }) => status === "withdrawn")) return refuse("claim_withdrawn");
  const [first, second] = [earlier, later].map((row) => ({ id: row.id, said: saidDate(row) }));
  if (first && second && !mayComeBefore(first, second)) {
    return refuse("wrong_order", { fields: { laterClaimId: "wrong_order" } });
  }
  return null;
}

/** Puts two wordings of one promise up for comparison; `id` is the one that exists when they were before. */
export function proposeRewording(
  actor: Actor,
  { earlierClaimId, laterClaimId }: ProposedRewording,
): Promise<Result<{ rewordingId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "propose_rewording");
    if (no) return no;
    if (earlierClaimId === laterClaimId) return refuse("same_wording");
    const claims = await holdClaims(tx, [earlierClaimId, laterClaimId]);
    const earlier = claims.find(({ id }) => id === earlierClaimId);
    const later = claims.find(({ id }) => id === laterClaimId);
    if (!earlier || !later) return refuse("not_found");
    const refusal = notAPair(earlier, later);
    const promise = refusal ? null : await holdPromise(tx, earlier.promiseId ?? "");
    if (refusal || !promise) return refusal ?? refuse("not_found");
    const known = await tx.rewording.findFirst({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
      select: { id: true },
    });
    if (known) return done({ rewordingId: known.id });
    const id = newId();
    const status = rewordingAfter(null, "propose") ?? "suggested";
    await tx.rewording.create({ data: { id, promiseId: promise.id, earlierClaimId, laterClaimId, status } });
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.suggested",
      data: { earlierClaimId, laterClaimId },
    });
    return done({ rewordingId: id });
  });
}

type Held = {
  tx: Tx;
  me: Actor;
  rewording: NonNullable<Awaited<ReturnType<typeof holdRewording>>>["rewording"];
  claims: WordingRow[];
  status: RewordingStatus;
  /** Everybody who wrote any of it. */
  authorIds: (string | null)[];
};

type Decision = {
  verb: Verb;
  /** The step from the status that the rewording has. */
  step: (status: RewordingStatus) => RewordingStep;
  /** Whether the step gives a comparison that still has to hold: its two claims are one promise's wordings. */
  needsPair?: boolean;
};

/** Everybody who wrote any of a version: whoever wrote last answers for it as its flagger, the others wrote it too. */
async function writersOf(tx: Tx, { id, flaggedById }: Held["rewording"]): Promise<(string | null)[]> {
  const wrote = await whoDid(tx, id, ["rewording.flagged", "rewording.changed", "rewording.reopened"]);
  return flaggedById ? [flaggedById, ...wrote] : wrote;
}

/** Holds everything, asks whether `me` may, and only then whether the step exists from here. */
function decide<T>(
  actor: Actor,
  rewordingId: string,
  { verb, step, needsPair }: Decision,
  work: (held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, verb);
    if (mayAtAll) return mayAtAll;
    const found = await holdRewording(tx, rewordingId);
    if (!found) return refuse("not_found");
    const { rewording, claims } = found;
    const onePerson = await onePersonMode(tx);
    const authorIds = await writersOf(tx, rewording);
    const no = forbidden(me, verb, { authorIds, onePerson });
    if (no) return no;
    const status = rewordingAfter(rewording.status, step(rewording.status));
    if (!status) return refuse("rewording_state");
    const [earlier, later] = [rewording.earlierClaimId, rewording.laterClaimId].map((id) =>
      claims.find((claim) => claim.id === id),
    );
    const broken = needsPair && earlier && later ? notAPair(earlier, later) : null;
    return broken ?? work({ tx, me, rewording, claims, status, authorIds });
  });
}

type Written = { rewordingId: string; revision: number; version: number };

/** Flags a suggested rewording, or edits a flagged one. Whoever wrote last answers for it as its flagger. */
export function flagRewording(actor: Actor, input: WrittenRewording): Promise<Result<Written>> {
  const step = (status: RewordingStatus) => (status === "flagged" ? "edit" : "flag");
  const rule: Decision = { verb: "flag_rewording", step, needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status }) => {
    if (input.revision !== rewording.revision)
      return refuse("conflict", { theirs: await shown(tx, rewording) });
    const { disclosure, rationaleEn, rationaleZh } = input;
    const { id, version } = rewording;
    await tx.rewording.update({
      where: { id },
      data: { status, disclosure, rationaleEn, rationaleZh, flaggedById: me.id, revision: { increment: 1 } },
    });
    await tx.termChange.deleteMany({ where: { rewordingId: id } });
    await putTable(tx, id, input.changes);
    await discardDraft(tx, me, draftKey(id));
    const { earlierClaimId, laterClaimId } = rewording;
    await append(
      tx,
      me.id,
      rewording.status === "suggested"
        ? { ...about(id), verb: "rewording.flagged", data: { earlierClaimId, laterClaimId, version } }
        : { ...about(id), verb: "rewording.changed", data: { fields: changedFields(rewording, input) } },
    );
    return done({ rewordingId: id, revision: rewording.revision + 1, version });
  });
}

async function putTable(tx: Tx, rewordingId: string, rows: readonly TermChangeInput[]): Promise<void> {
  const data = rows.map((row, position) => ({ ...cells(row), id: newId(), rewordingId, position }));
  await tx.termChange.createMany({ data });
}

const cells = ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
}: TermChangeInput | TermChange): TermChangeInput => ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
});

/** What somebody else wrote meanwhile, as the form has it. */
async function shown(tx: Tx, rewording: Held["rewording"]) {
  const { disclosure, rationaleEn, rationaleZh, revision, changes, flaggedById } = rewording;
  const by = flaggedById ? await tx.user.findUnique({ where: { id: flaggedById } }) : null;
  const words = { disclosure, rationaleEn, rationaleZh, changes: changes.map(cells) };
  return { ...words, revision, name: by?.name ?? "" };
}

function changedFields(before: Held["rewording"], after: WrittenRewording): string[] {
  const words = (["disclosure", "rationaleEn", "rationaleZh"] as const).filter(
    (name) => before[name] !== after[name],
  );
  const sameTable = JSON.stringify(before.changes.map(cells)) === JSON.stringify(after.changes.map(cells));
  return sameTable ? words : [...words, "changes"];
}

/** The second person's yes: readers now see that the promise was reworded. */
export function confirmRewording(actor: Actor, input: Confirmation): Promise<Result<{ onePerson: boolean }>> {
  const rule: Decision = { verb: "confirm_rewording", step: () => "confirm", needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
    if (input.revision !== rewording.revision) return refuse("changed_since_read");
    const isWritten = rewording.disclosure && (rewording.rationaleEn || rewording.rationaleZh);
    if (!isWritten || rewording.changes.length === 0) return refuse("rewording_incomplete");
    const onePerson = authorIds.includes(me.id);
    await tx.rewording.update({
      where: { id: rewording.id },
      data: { status, decidedById: me.id, decidedAt: new Date(), onePerson, revision: { increment: 1 } },
    });
    await append(tx, me.id, { ...about(rewording.id), verb: "rewording.confirmed", data: { onePerson } });
    return done({ onePerson });
  });
}

/**
 * Says that the two wordings are no rewording, and why. When the version before was confirmed, this takes from
 * readers what two people had told them: then the one who reopened it does not do it alone.
 */
export function dismissRewording(actor: Actor, input: Dismissal): Promise<Result<null>> {
  const rule: Decision = { verb: "dismiss_rewording", step: () => "dismiss" };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status, authorIds }) => {
    if (input.revision !== rewording.revision) return refuse("changed_since_read");
    const { id, earlierClaimId, laterClaimId } = rewording;
    const confirmed = await tx.rewording.count({
      where: { earlierClaimId, laterClaimId, version: rewording.version - 1, status: "confirmed" },
    });
    const alone = { authorIds, onePerson: await onePersonMode(tx) };
    const no = confirmed > 0 ? forbidden(me, "confirm_rewording", alone) : null;
    if (no) return no;
    await tx.rewording.update({
      where: { id },
      data: {
        status,
        decidedById: me.id,
        decidedAt: new Date(),
        dismissReason: input.reason,
        revision: { increment: 1 },
      },
    });
    await append(tx, me.id, { ...about(id), verb: "rewording.dismissed", data: { reason: input.reason } });
    return done(null);
  });
}

/** Begins the next version from a decided one, which stays in force until the new one is decided. */
export function reopenRewording(actor: Actor, input: Reopening): Promise<Result<Written>> {
  const rule: Decision = { verb: "flag_rewording", step: () => "reopen", needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, status }) => {
    const { promiseId, earlierClaimId, laterClaimId, disclosure, rationaleEn, rationaleZh } = rewording;
    const latest = await tx.rewording.findFirstOrThrow({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
    });
    if (latest.id !== rewording.id || !isDecided(latest.status)) return refuse("rewording_state");
    const version = rewording.version + 1;
    const id = newId();
    const words = { disclosure, rationaleEn, rationaleZh };
    const pair = { promiseId, earlierClaimId, laterClaimId };
    await tx.rewording.create({ data: { id, ...pair, ...words, version, status, flaggedById: me.id } });
    await putTable(tx, id, rewording.changes);
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.reopened",
      data: { fromId: rewording.id, version, reason: input.reason },
    });
    return done({ rewordingId: id, revision: 1, version });
  });
}
