import type { AuditEvent } from "@/lib/audit/event";
import { append } from "@/lib/audit/mutations";
import type { Actor, Author } from "@/lib/auth/can";
import { forbidden, write } from "@/lib/auth/write.mutations";
import { lockRows, type Tx } from "@/lib/db";
import { done, type Result, refuse } from "@/lib/errors";
import type { Watch } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { addJobs } from "@/lib/jobs";
import { follow } from "@/lib/notices/follow.mutations";
import { sourceCreated, sourceFor } from "@/lib/sources/mutations";
import { FIRST_INTERVAL } from "./rhythm";
import type { StartedWatch } from "./schema";
import { type WatchStep, watchAfter } from "./workflow";

/** Somebody may ask for a look as often as this, in milliseconds. */
const BETWEEN_LOOKS = 5 * 60 * 1000;

type Started = { watchId: string };

/** Has a source looked at again and again from now on; whoever starts it follows it. */
export function startWatch(actor: Actor, input: StartedWatch): Promise<Result<Started>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "watch_source");
    if (no) return no;
    const source = await sourceOf(tx, me, input);
    if (!source.ok) return source;
    const { id: sourceId, url, events } = source.value;
    if (!url) return refuse("watch_no_address");
    const watchId = newId();
    const { origin } = new URL(url);
    await tx.watchHost.createMany({ data: [{ origin }], skipDuplicates: true });
    const begun = { nextAt: new Date(), interval: FIRST_INTERVAL, createdById: me.id, ownerId: me.id };
    const data = [{ id: watchId, sourceId, address: url, origin, ...begun }];
    const made = await tx.watch.createMany({ data, skipDuplicates: true });
    if (made.count === 0) return refuse("watched_already");
    await follow(tx, me.id, { subjectType: "watch", subjectId: watchId });
    await lookSoon(tx);
    await append(tx, me.id, ...events, { ...about(watchId), verb: "watch.started", data: { sourceId } });
    return done({ watchId });
  });
}

const about = (subjectId: string) => ({ subjectType: "watch", subjectId }) as const;
const lookSoon = (tx: Tx) => addJobs(tx, "look_at_watches", [{}], { queue: "watches" });

type WatchedSource = { id: string; url: string | null; events: AuditEvent[] };

async function sourceOf(tx: Tx, by: Author, input: StartedWatch): Promise<Result<WatchedSource>> {
  if (input.from === "new") {
    const { id, isNew } = await sourceFor(tx, by, input);
    return done({ id, url: input.url ?? null, events: isNew ? [sourceCreated(id, input)] : [] });
  }
  const row = await tx.source.findUnique({
    where: { id: input.sourceId },
    select: { id: true, url: true, mergedIntoId: true },
  });
  if (!row) return refuse("not_found");
  return row.mergedIntoId ? refuse("source_merged") : done({ id: row.id, url: row.url, events: [] });
}

type Named = { watchId: string };
type Held = { tx: Tx; me: Actor; row: Watch };

/** Holds the watch, and asks whether `me` may. */
function onWatch<T>(
  actor: Actor,
  { watchId }: Named,
  work: (held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(actor, async (tx, me) => {
    const no = forbidden(me, "watch_source");
    if (no) return no;
    await lockRows(tx, "Watch", [watchId]);
    const row = await tx.watch.findUnique({ where: { id: watchId } });
    return row ? work({ tx, me, row }) : refuse("not_found");
  });
}

const VERBS = { pause: "watch.paused", resume: "watch.resumed", end: "watch.ended" } as const;

/** A look that is in hand is not finished by whoever has it: its watch rests, or is another one by then. */
function take(actor: Actor, named: Named, step: WatchStep): Promise<Result<null>> {
  return onWatch(actor, named, async ({ tx, me, row }) => {
    const status = watchAfter(row.status, step);
    if (!status) return refuse("watch_changed");
    const now = new Date();
    const more = step === "end" ? { endedAt: now } : step === "resume" ? { nextAt: now } : {};
    await tx.watch.update({ where: { id: row.id }, data: { status, lookId: null, ...more } });
    if (step === "resume") await lookSoon(tx);
    await append(tx, me.id, { ...about(row.id), verb: VERBS[step], data: {} });
    return done(null);
  });
}

export const pauseWatch = (actor: Actor, named: Named) => take(actor, named, "pause");
export const resumeWatch = (actor: Actor, named: Named) => take(actor, named, "resume");
/** Ends it for good; the same source may be watched anew. */
export const endWatch = (actor: Actor, named: Named) => take(actor, named, "end");

/** Has the page looked at as soon as its server may be asked, and not more often than every few minutes. */
export function lookNow(actor: Actor, named: Named, now = new Date()): Promise<Result<null>> {
  return onWatch(actor, named, async ({ tx, row }) => {
    if (row.status !== "active") return refuse("watch_changed");
    if (row.lookId && row.nextAt > now) return refuse("watch_in_hand");
    if (row.lastLookAt && now.getTime() - row.lastLookAt.getTime() < BETWEEN_LOOKS)
      return refuse("looked_just_now");
    await tx.watch.update({ where: { id: row.id }, data: { nextAt: now } });
    await lookSoon(tx);
    return done(null);
  });
}
