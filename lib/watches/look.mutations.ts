import pino from "pino";
import type { Finished } from "@/lib/captures/attempts.mutations";
import { type World as CaptureWorld, configuredBrowser } from "@/lib/captures/capture.mutations";
import { storeAnswer } from "@/lib/captures/storeAnswer.mutations";
import { db } from "@/lib/db";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { wait } from "@/lib/wait";
import { fetchCopy } from "@/lib/web/copy/fetchCopy";
import { giveBack, keepUp, LEASE, nextFree, type Taken, takeDue } from "./lease.mutations";
import { failedLook, type Outcome, pageLook, sameLook } from "./outcome";
import { refusedByRobots } from "./robots.mutations";
import { type Seen, see } from "./see";
import { type Settled, settle } from "./settle.mutations";
import { type Version, versionOf } from "./version";

/** Between two questions to one server, in milliseconds. */
const PAUSE = 5_000;
/** Looks at once in one process: they wait for servers most of the time. */
const AT_ONCE = 4;
/** What fails for a reason of our own is taken up again after so long, in milliseconds. */
const AGAIN = 15 * 60 * 1000;

const log = pino({ name: "watches" });

/** What tests and benchmarks give instead of the web, the configured store and the times of a site. */
export type World = CaptureWorld & { now?: () => Date; pause?: number; lease?: number; atOnce?: number };

/** Looks at one watched page, and writes what became of it. */
async function look(taken: Taken, world: World, signal: AbortSignal | undefined): Promise<void> {
  const { copy: options = {}, store = configuredStore(), show = configuredBrowser(signal) } = world;
  const now = world.now ?? (() => new Date());
  const network = { ...options, ...(signal && { signal }) };
  const copy = await fetchCopy(taken.address, {
    ...network,
    conditional: validatorsOf(taken),
    mayAsk: (url) => refusedByRobots(url, network, now()),
  });
  if (!copy.ok && copy.reason === "cancelled") return giveBack(taken, now());
  const { seen, baseline } = await see(taken, copy, show);
  const version = seen.what === "page" ? await versionOf(taken, seen, baseline, store) : null;
  const at = now();
  const outcome = await outcomeOf({ taken, now: at }, seen, version);
  const freeAt = new Date(at.getTime() + Math.max(world.pause ?? PAUSE, seen.waitSeconds * 1000));
  const finished = outcome.keeps ? await keep(taken, seen, copy.startedAt, store) : null;
  // The store has no room for a version: then it is none yet.
  const isFull = seen.what === "page" && finished?.kept.readings.length === 0;
  const settled = isFull ? failedLook({ taken, seen: noRoom(seen, finished.kept), now: at }) : outcome;
  await settle(taken, { ...settled, freeAt, finished: settled.keeps ? finished : null, now: at }, store);
}

const noRoom = ({ movedTo, httpStatus, waitSeconds }: Seen, finished: Finished) => {
  const answered = { movedTo, httpStatus, waitSeconds };
  return { what: "no_page", ...answered, outcome: "too_large", mayPass: false, keep: { finished } } as const;
};

const validatorsOf = ({ etag, lastModified }: Taken) => ({
  ...(etag && { etag }),
  ...(lastModified && { lastModified }),
});

async function outcomeOf(
  look: { taken: Taken; now: Date },
  seen: Seen,
  version: Version | null,
): Promise<Outcome> {
  if (seen.what === "no_page") return failedLook({ ...look, seen });
  if (seen.what === "same" || !version) return sameLook({ ...look, seen });
  return pageLook({ ...look, seen, version }, await isNoted(look.taken, version));
}

/** Whether the last row of the timeline says the same of another text already: it is not noted again and again. */
async function isNoted({ id }: Taken, { judged, earlier }: Version): Promise<boolean> {
  if (!judged || judged.isKept) return false;
  const last = await db().watchVisit.findFirst({
    where: { watchId: id, kind: { notIn: ["moved", "back"] } },
    orderBy: { id: "desc" },
    select: { kind: true, reason: true, earlierReadingId: true },
  });
  return (
    last?.kind === judged.kind &&
    last.reason === judged.reason &&
    last.earlierReadingId === (earlier?.id ?? null)
  );
}

async function keep(
  { sourceId, address }: Taken,
  seen: Seen,
  startedAt: Date,
  store: Store,
): Promise<Settled["finished"]> {
  if (seen.what === "same") return null;
  const by = { address, startedAt };
  if ("finished" in seen.keep) return { by, kept: seen.keep.finished };
  return { by, kept: await storeAnswer(sourceId, seen.keep.answer, store) };
}

type Run = { world: World; signal: AbortSignal | undefined; until: number; busy: number };

/** Takes what is due and looks at it, one after another, until nothing can be taken soon; gives how many. */
async function lookWhileDue(run: Run): Promise<number> {
  const { world, signal, until } = run;
  const now = world.now ?? (() => new Date());
  for (let looks = 0; ; ) {
    if (signal?.aborted || now().getTime() > until) return looks;
    run.busy++;
    const isTaken = await lookAtNext(world, signal, now).finally(() => run.busy--);
    if (isTaken) looks++;
    else if (!(await isFreeSoon(run, now()))) return looks;
  }
}

async function lookAtNext(world: World, signal: AbortSignal | undefined, now: () => Date): Promise<boolean> {
  const taken = await takeDue(now(), world.lease ?? LEASE);
  if (!taken) return false;
  await look(taken, world, signal).catch(async (error: unknown) => {
    log.error({ err: error, watch: taken.id }, "a look failed; it is taken up again");
    await giveBack(taken, new Date(now().getTime() + AGAIN), now());
  });
  return true;
}

/** A server that rests for longer is not waited for, in milliseconds, and how soon it is asked again whether one is free. */
const [PATIENCE, SHORTEST_REST, LONGEST_REST] = [60_000, 20, 1_000];

/** Rests while what is due waits for its server: for its pause, or until the look of another here is over. */
async function isFreeSoon({ world, signal, until, busy }: Run, now: Date): Promise<boolean> {
  const next = await nextFree(now);
  if (!next) return false;
  const untilNext = next.getTime() - now.getTime();
  const isSoon = untilNext <= PATIENCE && now.getTime() + untilNext <= until;
  if (!isSoon && busy === 0) return false;
  const rest = Math.min(
    Math.max(untilNext, SHORTEST_REST),
    LONGEST_REST,
    ...(busy > 0 ? [world.pause ?? PAUSE] : []),
  );
  await wait(Math.max(rest, SHORTEST_REST), signal);
  return true;
}

type Options = {
  signal?: AbortSignal | undefined;
  /** How long it goes on taking up more, in milliseconds; without it until nothing is due. */
  most?: number;
};

/**
 * Looks at every watched page whose time has come: also where its server has to rest between two questions. Several may do so
 * at once, here and elsewhere; no page is looked at twice. Gives how many were.
 */
export async function lookAtWatches(world: World = {}, { signal, most }: Options = {}): Promise<number> {
  const now = world.now ?? (() => new Date());
  const until = most === undefined ? Number.POSITIVE_INFINITY : now().getTime() + most;
  await keepUp();
  const run: Run = { world, signal, until, busy: 0 };
  const runs = Array.from({ length: world.atOnce ?? AT_ONCE }, () => lookWhileDue(run));
  return (await Promise.all(runs)).reduce((sum, count) => sum + count, 0);
}
