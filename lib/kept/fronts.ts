import pino from "pino";
import { wait } from "../wait";
import type { Publications } from "./publications";

/** Milliseconds until a front that could not be told is told again: at first, and at most. */
const [SOON, LATEST] = [50, 5_000];
/** Milliseconds until one that does not answer is given up. */
const PATIENCE = 2_000;
/**
 * Milliseconds after which each is told once more: what this server sent before it heard of a publication may have been on its
 * way, and come in after the first word.
 */
const AGAIN = [500, 3_000];

/** With each word goes the secret that the front knows (prisma/server/front.vcl). */
export const SECRET_HEADER = "x-stet-secret";

const log = pino({ name: "fronts" });

/** A cache that stands in front of this server; `told` is the last of the words that are `wanted` which it has taken. */
type Front = { url: string; wanted: number; told: number; isWorking: boolean };

export type Fronts = {
  /** Whether each has taken the last word: only then may one keep what it is sent now. */
  areTold: () => boolean;
  stop: () => Promise<void>;
};

async function say(url: string, secret: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, {
    method: "BAN",
    headers: { [SECRET_HEADER]: secret },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    redirect: "manual",
  });
  await answer.body?.cancel();
  if (answer.status !== 200) throw new Error(`It answers with ${answer.status}.`);
}

/** Tells each front at each publication, and now, to drop all that it has from this server, until it says that it did. */
export function tellFronts(
  { urls, secret }: { urls: readonly string[]; secret: string },
  publications: Publications,
): Fronts {
  const stopping = new AbortController();
  const { signal } = stopping;
  const fronts = urls.map((url): Front => ({ url, wanted: 0, told: 0, isWorking: false }));
  let version = publications.version;
  let timers: NodeJS.Timeout[] = [];

  async function tell(front: Front): Promise<void> {
    if (front.isWorking) return;
    front.isWorking = true;
    for (
      let pause = SOON;
      front.told < front.wanted && !signal.aborted;
      pause = Math.min(2 * pause, LATEST)
    ) {
      const { wanted } = front;
      try {
        await say(front.url, secret, signal);
        if (pause > SOON) log.info({ front: front.url }, "the front was told");
        front.told = wanted;
        pause = SOON;
      } catch (error) {
        if (pause === SOON)
          log.warn({ err: error, front: front.url }, "a front was not told: none keeps a page meanwhile");
        await wait(pause, signal);
      }
    }
    front.isWorking = false;
  }

  const tellAll = () => {
    for (const front of fronts) {
      front.wanted++;
      void tell(front);
    }
  };
  const publish = () => {
    version = publications.version;
    for (const timer of timers) clearTimeout(timer);
    timers = AGAIN.map((milliseconds) => setTimeout(tellAll, milliseconds).unref());
    tellAll();
  };
  const watch = () => {
    if (version !== publications.version) publish();
  };
  publications.watchers.add(watch);
  publish();
  return {
    areTold: () => fronts.every(({ wanted, told }) => wanted === told),
    stop: async () => {
      publications.watchers.delete(watch);
      for (const timer of timers) clearTimeout(timer);
      stopping.abort();
    },
  };
}
