import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import type { Finished } from "@/lib/captures/attempts.mutations";
import { type World as CaptureWorld, configuredBrowser } from "@/lib/captures/capture.mutations";
import { storeAnswer } from "@/lib/captures/storeAnswer.mutations";
import { db } from "@/lib/db";
import { store as configuredStore, type Store } from "@/lib/store/store";
import { fetchCopy } from "@/lib/web/copy/fetchCopy";
import { giveBack, knowHosts, LEASE, nextFree, type Taken, takeDue } from "./lease.mutations";
import { failedLook, type Outcome, pageLook, sameLook } from "./outcome";
import { baselineOf } from "./readings.queries";
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
  const baseline = await baselineOf(taken);
  const copy = await fetchCopy(taken.address, {
    ...network,
    conditional: baseline ? validatorsOf(taken) : {},
    mayAsk: (url) => refusedByRobots(url, network, now()),
  });
  if (!copy.ok && copy.reason === "cancelled") return giveBack(taken, now());
  const seen = await see(taken, copy, baseline, show);
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

/** Takes what is due and looks at it, one after another, until nothing can be taken; gives how many. */
async function lookWhileDue(world: World, signal: AbortSignal | undefined, until: number): Promise<number> {
  const now = world.now ?? (() => new Date());
  for (let looks = 0; ; looks++) {
    const taken =
      signal?.aborted || now().getTime() > until ? null : await takeDue(now(), world.lease ?? LEASE);
    if (!taken) return looks;
    await look(taken, world, signal).catch(async (error: unknown) => {
      log.error({ err: error, watch: taken.id }, "a look failed; it is taken up again");
      await giveBack(taken, new Date(now().getTime() + AGAIN), now());
    });
  }
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
  await knowHosts();
  for (let looks = 0; ; ) {
    const runs = Array.from({ length: world.atOnce ?? AT_ONCE }, () => lookWhileDue(world, signal, until));
    looks += (await Promise.all(runs)).reduce((sum, count) => sum + count, 0);
    const next = signal?.aborted ? null : await nextFree(now());
    if (!next || Math.max(next.getTime(), now().getTime()) > until) return looks;
    await rest(Math.max(next.getTime() - now().getTime(), SHORTEST_REST), signal);
  }
}

/** Whoever else takes what is due leaves nothing to do: it is asked again in a moment. */
const SHORTEST_REST = 50;

const rest = (milliseconds: number, signal: AbortSignal | undefined) =>
  sleep(milliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
