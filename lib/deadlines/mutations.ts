import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { isoDay, partialDateInput, startOfDay, storedDate } from "@/lib/dates";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Claim, Deadline } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { lockClaim } from "@/lib/sources/lockClaims.queries";
import { dayColumns } from "./days";
import type { AddedDeadline, CorrectedDeadline, PutOffDeadline, RemovedDeadline } from "./schema";

type Saved = { deadlineId: string };
type Held = { tx: Tx; me: Actor; row: Deadline };

/** Holds the claim and the deadline, asks whether `me` may, and whether the deadline is still what they saw. */
function onDeadline<T>(
  actor: Actor,
  verb: Verb,
  { deadlineId, revision }: { deadlineId: string; revision: number },
  work: (held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, verb);
    if (no) return no;
    const found = await tx.deadline.findUnique({ where: { id: deadlineId }, select: { claimId: true } });
    const claim = found && (await lockClaim(tx, found.claimId));
    if (!claim) return refuse("not_found");
    await lockRows(tx, "Deadline", [deadlineId]);
    const row = await tx.deadline.findUnique({ where: { id: deadlineId } });
    if (!row) return refuse("not_found");
    const closed = isClosed(claim);
    if (closed) return closed;
    if (row.revision !== revision) return refuse("deadline_changed");
    return work({ tx, me, row });
  });
}

function isClosed(claim: Claim) {
  if (claim.status === "withdrawn") return refuse("claim_withdrawn");
  return claim.kind === "promise" ? null : refuse("not_a_promise");
}

type Named = Pick<CorrectedDeadline, "kind" | "on" | "isAbout" | "reason">;

/** What a person says of a deadline; it was told of no day yet that it names now. */
const setColumns = (me: Actor, { kind, on, isAbout, reason }: Named) => ({
  kind,
  isAbout: isAbout === "yes",
  ...dayColumns({ kind, on: on ?? null }),
  removed: false,
  setById: me.id,
  setAt: new Date(),
  setReason: reason,
});

/** What it said before; nothing where it named no day, or was no deadline. */
function before({ kind, on, precision, isAbout, removed }: Deadline) {
  const day = removed ? null : storedDate(on, precision);
  return day && { was: { kind, on: partialDateInput(day), isAbout } };
}

const setEvent = (
  row: Pick<Deadline, "id" | "claimId" | "words">,
  { kind, on, reason }: Named,
): AuditEvent & { verb: "deadline.set" } => ({
  ...about(row),
  verb: "deadline.set",
  data: { deadlineId: row.id, words: row.words, kind, on: on ? partialDateInput(on) : null, reason },
});

const about = ({ claimId }: Pick<Deadline, "claimId">) =>
  ({ subjectType: "claim", subjectId: claimId }) as const;

/** Says which day the words name. The program never reads over it. */
export function correctDeadline(actor: Actor, input: CorrectedDeadline): Promise<Result<Saved>> {
  return onDeadline(actor, "set_deadline", input, async ({ tx, me, row }) => {
    const data = { ...setColumns(me, input), revision: { increment: 1 } };
    await tx.deadline.update({ where: { id: row.id }, data });
    const event = setEvent(row, input);
    await append(tx, me.id, { ...event, data: { ...event.data, ...before(row) } });
    return done({ deadlineId: row.id });
  });
}

/** Adds a deadline that the program did not find; the words stand in the claim's own. */
export function addDeadline(actor: Actor, input: AddedDeadline): Promise<Result<Saved>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "set_deadline");
    if (no) return no;
    const claim = await lockClaim(tx, input.claimId);
    if (!claim) return refuse("not_found");
    const closed = isClosed(claim);
    if (closed) return closed;
    const { claimId, words } = input;
    if (!claim.quote.includes(words)) return refuse("not_in_words", { fields: { words: "not_in_words" } });
    if (await tx.deadline.count({ where: { claimId, words } }))
      return refuse("deadline_exists", { fields: { words: "deadline_exists" } });
    const id = newId();
    await tx.deadline.create({ data: { id, claimId, words, ...setColumns(me, input) } });
    await append(tx, me.id, setEvent({ id, claimId, words }, input));
    return done({ deadlineId: id });
  });
}

/** Says that the words name no deadline. The row stays, so that the program does not read it again. */
export function removeDeadline(actor: Actor, input: RemovedDeadline): Promise<Result<null>> {
  return onDeadline(actor, "set_deadline", input, async ({ tx, me, row }) => {
    if (row.removed) return refuse("deadline_changed");
    const set = { removed: true, setById: me.id, setAt: new Date(), setReason: input.reason };
    await tx.deadline.update({ where: { id: row.id }, data: { ...set, revision: { increment: 1 } } });
    const data = { deadlineId: row.id, words: row.words, ...before(row), reason: input.reason };
    await append(tx, me.id, { ...about(row), verb: "deadline.removed", data });
    return done(null);
  });
}

/** Puts a promise whose day is over off to another day: until then it is not on the list. `today` as the site counts days. */
export function putOffDeadline(
  actor: Actor,
  { until, reason, ...which }: PutOffDeadline,
  today = isoDay(new Date()),
): Promise<Result<null>> {
  return onDeadline(actor, "put_off_deadline", which, async ({ tx, me, row }) => {
    if (row.removed || row.kind !== "due" || !row.day || isoDay(row.day) >= today) return refuse("not_due");
    if (until.date <= today) return refuse("day_not_ahead", { fields: { until: "day_not_ahead" } });
    const off = { putOffUntil: startOfDay(until.date), putOffById: me.id, putOffAt: new Date() };
    await tx.deadline.update({
      where: { id: row.id },
      data: { ...off, putOffReason: reason, revision: { increment: 1 } },
    });
    const data = { deadlineId: row.id, words: row.words, until: until.date, reason };
    await append(tx, me.id, { ...about(row), verb: "deadline.put_off", data });
    return done(null);
  });
}
