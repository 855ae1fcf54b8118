import { append } from "@/lib/audit/mutations";
import { whoDid } from "@/lib/audit/queries";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write";
import type { Tx } from "@/lib/db";
import { discardDraft } from "@/lib/drafts/mutations";
import { done, type Result, refuse } from "@/lib/errors";
import type { RewordingStatus, TermChange } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { onePersonMode } from "@/lib/settings/queries";
import { draftKey } from "../draftKey";
import { holdClaims, holdPromise } from "../queries";
import type {
  Confirmation,
  Dismissal,
  ProposedRewording,
  Reopening,
  TermChangeInput,
  WrittenRewording,
} from "../schema";
import { isDecided, type RewordingStep, rewordingAfter } from "../workflow";
import { linkPair } from "./link/mutations";
import { cannotBecomePair, notAPair, type Pair } from "./pair";
import { holdRewording } from "./queries";
import { putProgram, putTable, wordingOf } from "./table/mutations";

const about = (subjectId: string) => ({ subjectType: "rewording", subjectId }) as const;

/** Puts two wordings of one promise up, compared by the program; `id` is the one that exists when they were before. */
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
    await putProgram(tx, id, wordingOf(earlier), wordingOf(later));
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
  pair: Pair;
  status: RewordingStatus;
  /** Everybody who wrote any of it. */
  authorIds: (string | null)[];
};

type Decision = {
  verb: Verb;
  /** The step from the status that the rewording has. */
  step: (status: RewordingStatus) => RewordingStep;
  /** Whether the step gives a comparison that still has to hold: its two claims are wordings of one promise. */
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
    if (!earlier || !later) return refuse("not_found");
    const broken = rewording.status === "suggested" ? cannotBecomePair : notAPair;
    const refusal = needsPair ? broken(earlier, later) : null;
    return refusal ?? work({ tx, me, rewording, pair: { earlier, later }, status, authorIds });
  });
}

type Written = { rewordingId: string; revision: number; version: number };

/**
 * Flags a suggested rewording, or edits a flagged one. Whoever wrote last answers for it as its flagger. A claim
 * that was only suggested to be a wording of the promise is linked with it; `isPublic` when readers may see that.
 */
export function flagRewording(
  actor: Actor,
  input: WrittenRewording,
): Promise<Result<Written & { isPublic: boolean }>> {
  const step = (status: RewordingStatus) => (status === "flagged" ? "edit" : "flag");
  const rule: Decision = { verb: "flag_rewording", step, needsPair: true };
  return decide(actor, input.rewordingId, rule, async ({ tx, me, rewording, pair, status }) => {
    if (input.revision !== rewording.revision)
      return refuse("conflict", { theirs: await shown(tx, rewording) });
    const { id, version } = rewording;
    const linked = await linkPair(tx, pair);
    const revision = { increment: 1 };
    await tx.rewording.update({
      where: { id },
      data: { status, ...written(input), promiseId: linked.promiseId, flaggedById: me.id, revision },
    });
    await putTable(tx, id, input.changes);
    await discardDraft(tx, me, draftKey(id));
    const { earlierClaimId, laterClaimId } = rewording;
    await append(
      tx,
      me.id,
      ...linked.events,
      rewording.status === "suggested"
        ? { ...about(id), verb: "rewording.flagged", data: { earlierClaimId, laterClaimId, version } }
        : { ...about(id), verb: "rewording.changed", data: { fields: changedFields(rewording, input) } },
    );
    return done({ rewordingId: id, revision: rewording.revision + 1, version, isPublic: linked.isPublic });
  });
}

/** What a reviewer writes beside the table, as columns. */
function written(input: WrittenRewording) {
  const { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl } = input;
  const day = repliedOn ? new Date(`${repliedOn}T00:00:00Z`) : null;
  return { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn: day, replyUrl };
}

/** The same of a row that is there, to carry over or to show. */
const wordsOf = (row: Held["rewording"]) => {
  const { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl } = row;
  return { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl };
};

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
  const { revision, changes, flaggedById, repliedOn } = rewording;
  const by = flaggedById ? await tx.user.findUnique({ where: { id: flaggedById } }) : null;
  const words = { ...wordsOf(rewording), repliedOn: repliedOn?.toISOString().slice(0, 10) ?? null };
  return { ...words, changes: changes.map(cells), revision, name: by?.name ?? "" };
}

function changedFields(before: Held["rewording"], after: WrittenRewording): string[] {
  const [was, is] = [wordsOf(before), written(after)];
  const words = (Object.keys(is) as (keyof typeof is)[]).filter((name) => `${was[name]}` !== `${is[name]}`);
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
    const { promiseId, earlierClaimId, laterClaimId } = rewording;
    const latest = await tx.rewording.findFirstOrThrow({
      where: { earlierClaimId, laterClaimId },
      orderBy: { version: "desc" },
    });
    if (latest.id !== rewording.id || !isDecided(latest.status)) return refuse("rewording_state");
    const version = rewording.version + 1;
    const id = newId();
    const pair = { promiseId, earlierClaimId, laterClaimId };
    const words = wordsOf(rewording);
    await tx.rewording.create({ data: { id, ...pair, ...words, version, status, flaggedById: me.id } });
    await putTable(tx, id, rewording.changes.map(cells));
    await append(tx, me.id, {
      ...about(id),
      verb: "rewording.reopened",
      data: { fromId: rewording.id, version, reason: input.reason },
    });
    return done({ rewordingId: id, revision: 1, version });
  });
}
