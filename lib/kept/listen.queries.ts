import { randomUUID } from "node:crypto";
import pg from "pg";
import pino from "pino";
import { wait } from "../wait";
import { count, type Publications } from "./publications";

/** Where publications are told; the migrations have a trigger tell them there. */
export const CHANNEL = "stet_published";
/** What is told there where only what a search finds was changed. */
export const INDEXED = "indexed";
/** Milliseconds until the next try to listen: at first, and at most. */
const [SOON, LATEST] = [100, 10_000];
/** Milliseconds between looks whether the connection lives, and until one that does not answer is given up. */
const [BEAT, PATIENCE] = [2_000, 5_000];

const log = pino({ name: "publications" });

export type Listener = { stop: () => Promise<void> };
type Ear = { client: pg.Client; lost: AbortSignal };

/** Sends something into the channel and resolves when it comes back: behind a pooler a connection may listen in vain. */
async function greet(client: pg.Client): Promise<void> {
  const greeting = randomUUID();
  const heard = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Nothing that is told there comes back.")), PATIENCE);
    client.on("notification", ({ payload }) => {
      if (payload !== greeting) return;
      clearTimeout(timer);
      resolve();
    });
  });
  await Promise.all([heard, client.query("SELECT pg_notify($1, $2)", [CHANNEL, greeting])]);
}

/** Nobody waits for the other side, which may be gone. */
export const leave = (client: pg.Client) => void client.end().catch(() => undefined);

/** A connection on which publications are heard, proven by one; `lost` says when they no longer are. */
async function listenAt(connectionString: string, publications: Publications): Promise<Ear> {
  const client = new pg.Client({
    ...{ connectionString, keepAlive: true, application_name: "stet publications" },
    ...{ connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE },
  });
  const losing = new AbortController();
  client.on("error", (error) => losing.abort(error));
  client.on("end", () => losing.abort(new Error("The connection ended.")));
  client.on("notification", ({ payload }) =>
    count(publications, payload === INDEXED ? "indexed" : "version"),
  );
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    await greet(client);
  } catch (error) {
    leave(client);
    throw error;
  }
  return { client, lost: losing.signal };
}

/** Resolves when there is to be no more listening; throws when the connection is lost or does not answer in time. */
async function whileHeard({ client, lost }: Ear, stopping: AbortSignal): Promise<void> {
  const over = AbortSignal.any([lost, stopping]);
  while (!over.aborted) {
    await wait(BEAT, over);
    if (!over.aborted) await client.query("SELECT 1");
  }
  lost.throwIfAborted();
}

/**
 * Hears of every publication of the processes that share the database at `url`, and tells them of those of this one. While
 * it cannot, nothing is kept; when it can again, everything kept before is out of date.
 */
export function listenForPublications(url: string, publications: Publications): Listener {
  const stopping = new AbortController();
  const { signal } = stopping;
  let client: pg.Client | null = null;
  // Whoever is deaf greets the others when it hears again, which is the same to them.
  publications.tell = () => void client?.query("SELECT pg_notify($1, '')", [CHANNEL]).catch(() => undefined);
  const setDeaf = (isDeaf: boolean) => {
    publications.isDeaf = isDeaf;
    count(publications);
  };
  const listen = async () => {
    for (let pause = SOON; !signal.aborted; pause = Math.min(2 * pause, LATEST)) {
      try {
        const ear = await listenAt(url, publications);
        client = ear.client;
        setDeaf(false);
        pause = SOON;
        await whileHeard(ear, signal);
      } catch (error) {
        log.warn({ err: error }, "publications of others are not heard: no page is kept meanwhile");
      }
      setDeaf(true);
      if (client) leave(client);
      client = null;
      await wait(pause, signal);
    }
  };
  setDeaf(true);
  const ended = listen();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
