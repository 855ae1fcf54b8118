import { append } from "@/lib/audit/mutations";
import type { Actor, Verb } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Rename, RenameStatus } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { onePersonMode } from "@/lib/settings/queries";
import { standingSpeaker } from "@/lib/speakers/mutations";
import { langOf } from "./langOf";
import { namesKey } from "./names";
import { about, lockNames, ownerOf } from "./row";
import type { AddedRename, DecidedRename, WithdrawnRename } from "./schema";
import { type RenameStep, renameAfter } from "./workflow";

/** Says that two names are of one thing; somebody else confirms it before anything is read so. */
export function addRename(actor: Actor, input: AddedRename): Promise<Result<{ renameId: string }>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "add_rename");
    if (no) return no;
    const { owner, from, to, since } = input;
    const names = namesKey({ from, to });
    await lockNames(tx, [names]);
    const scope = await scopeOf(tx, owner);
    if (!scope) return refuse("not_found");
    const status = { in: ["offered", "confirmed"] satisfies RenameStatus[] };
    if ((await tx.rename.count({ where: { ...scope, names, status } })) > 0) return refuse("rename_exists");
    const id = newId();
    const date = { since: since ? new Date(since.date) : null, sincePrecision: since?.precision ?? null };
    await tx.rename.create({
      data: { id, ...scope, from, to, names, lang: langOf(to), ...date, addedById: me.id },
    });
    await append(tx, me.id, { ...about(id), verb: "rename.added", data: { of: ownerOf(scope) } });
    return done({ renameId: id });
  });
}

/** The columns that say whose words they are; null where there is no such speaker or promise. */
async function scopeOf(tx: Tx, { kind, id }: AddedRename["owner"]) {
  if (kind === "speaker") {
    const speakerId = await standingSpeaker(tx, id);
    return speakerId ? { speakerId, promiseId: null } : null;
  }
  const promise = await tx.promise.findUnique({ where: { id } });
  return promise && { speakerId: null, promiseId: promise.mergedIntoId ?? id };
}

type Held = { tx: Tx; me: Actor; row: Rename; status: RenameStatus };

/** Holds the row, asks whether `me` may, and only then whether the step exists from here. */
function takeStep<T>(
  actor: Actor,
  renameId: string,
  { verb, step }: { verb: Verb; step: RenameStep },
  work: (held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const mayAtAll = forbidden(me, verb);
    if (mayAtAll) return mayAtAll;
    await lockRows(tx, "Rename", [renameId]);
    const row = await tx.rename.findUnique({ where: { id: renameId } });
    if (!row) return refuse("not_found");
    const no = forbidden(me, verb, { authorIds: [row.addedById], onePerson: await onePersonMode(tx) });
    if (no) return no;
    const status = renameAfter(row.status, step);
    return status ? work({ tx, me, row, status }) : refuse("rename_state");
  });
}

/** Yes, one thing: from now on wordings of this speaker or promise are read so, and suggestions are read anew. */
export function confirmRename(actor: Actor, { renameId }: DecidedRename): Promise<Result<null>> {
  return takeStep(
    actor,
    renameId,
    { verb: "confirm_rename", step: "confirm" },
    async ({ tx, me, row, status }) => {
      const onePerson = row.addedById === me.id;
      const data = { status, onePerson, decidedById: me.id, decidedAt: new Date() };
      await tx.rename.update({ where: { id: renameId }, data });
      await addJobs(tx, "compare_anew", [{ renameId }]);
      await append(tx, me.id, { ...about(renameId), verb: "rename.confirmed", data: { onePerson } });
      return done(null);
    },
  );
}

/** No, something else: the program does not ask again. */
export function dismissRename(actor: Actor, { renameId }: DecidedRename): Promise<Result<null>> {
  return takeStep(actor, renameId, { verb: "refuse_rename", step: "dismiss" }, async ({ tx, me, status }) => {
    const data = { status, decidedById: me.id, decidedAt: new Date() };
    await tx.rename.update({ where: { id: renameId }, data });
    await append(tx, me.id, { ...about(renameId), verb: "rename.dismissed", data: {} });
    return done(null);
  });
}

/** What was confirmed was not so: it stays on record with the reason, and wordings are read anew without it. */
export function withdrawRename(actor: Actor, { renameId, reason }: WithdrawnRename): Promise<Result<null>> {
  return takeStep(
    actor,
    renameId,
    { verb: "refuse_rename", step: "withdraw" },
    async ({ tx, me, status }) => {
      const data = { status, withdrawnById: me.id, withdrawnAt: new Date(), withdrawnReason: reason };
      await tx.rename.update({ where: { id: renameId }, data });
      await addJobs(tx, "compare_anew", [{ renameId }]);
      await append(tx, me.id, { ...about(renameId), verb: "rename.withdrawn", data: { reason } });
      return done(null);
    },
  );
}
