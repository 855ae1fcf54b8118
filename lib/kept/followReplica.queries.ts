import pg from "pg";
import { wait } from "../wait";
import { leave } from "./listen.queries";
import type { Publications } from "./publications";
import { find, lose, type Replica } from "./replica";

/** Milliseconds until the next look at a replica that is away: at first, and at most. */
const [SOON, LATEST] = [100, 5_000];
/** Milliseconds between looks whether it has replayed what was published: at first, and at most. */
const [QUICK, SLOW] = [2, 250];
/** Milliseconds between looks whether it is there, and until one that does not answer is given up. */
const [BEAT, PATIENCE] = [1_000, 5_000];

export type Follower = { stop: () => Promise<void> };
type Pair = { primary: pg.Client; standby: pg.Client };

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...{ connectionString, keepAlive: true, application_name: "stet replica" },
    ...{ connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE },
  });
  // A connection that breaks is told by the question that fails.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function value<T>(client: pg.Client, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query<{ value: T }>(`SELECT ${sql} AS value`, values);
  return (rows[0] as { value: T }).value;
}

/** Each cluster has a number of its own, and a copy of it the same. */
const CLUSTER = "(SELECT system_identifier::text FROM pg_control_system())";

/** @throws where what is named as a replica is none of this database: its positions would say nothing. */
async function assertFollows({ primary, standby }: Pair): Promise<void> {
  if (!(await value<boolean>(standby, "pg_is_in_recovery()")))
    throw new Error("DATABASE_REPLICA_URL names a server that is no standby.");
  if ((await value(standby, CLUSTER)) !== (await value(primary, CLUSTER)))
    throw new Error("DATABASE_REPLICA_URL names a standby of another server than DATABASE_URL.");
  if ((await value(standby, "current_database()")) !== (await value(primary, "current_database()")))
    throw new Error("DATABASE_REPLICA_URL names another database than DATABASE_URL.");
}

/**
 * Up to where the primary has written by now. Behind the head of a page (up to 40 bytes) no record has begun yet: whoever has
 * replayed all says where that page begins.
 */
const WRITTEN = `(SELECT (at - CASE WHEN mod(at - '0/0'::pg_lsn, 8192) <= 40 THEN mod(at - '0/0'::pg_lsn, 8192) ELSE 0 END)::text
  FROM pg_current_wal_insert_lsn() AS written(at))`;
const HAS_REPLAYED = "pg_last_wal_replay_lsn() >= $1::pg_lsn";

/**
 * Follows what a replica has replayed, so that readers are answered from it as long as that is all that was published and
 * indexed (lib/db.ts), and finds it again after it was away.
 */
export function followReplica(
  urls: { primary: string; replica: string },
  publications: Publications,
  known: Replica,
): Follower {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Resolves at the next publication or when so much time has passed. */
  async function news(milliseconds: number): Promise<void> {
    const hearing = new AbortController();
    const hear = () => hearing.abort();
    publications.watchers.add(hear);
    await wait(milliseconds, AbortSignal.any([signal, hearing.signal]));
    publications.watchers.delete(hear);
  }

  /** Waits until it has replayed what had been published when this was asked, unless more is published meanwhile. */
  async function catchUp({ primary, standby }: Pair): Promise<void> {
    const { version, indexed } = publications;
    const isLast = () => publications.version === version && publications.indexed === indexed;
    const written = await value<string>(primary, WRITTEN);
    for (let pause = QUICK; isLast() && !signal.aborted; pause = Math.min(2 * pause, SLOW)) {
      if (await value<boolean>(standby, HAS_REPLAYED, [written])) {
        find(known, { version, indexed });
        return;
      }
      if (known.state === "ok") known.state = "behind";
      await wait(pause, signal);
    }
  }

  const isBehind = () =>
    known.replayed?.version !== publications.version || known.replayed.indexed !== publications.indexed;

  async function follow(): Promise<void> {
    const clients: pg.Client[] = [];
    const open = async (url: string) => {
      const client = await connect(url);
      clients.push(client);
      return client;
    };
    try {
      const pair = { standby: await open(urls.replica), primary: await open(urls.primary) };
      await assertFollows(pair);
      while (!signal.aborted) {
        if (isBehind()) await catchUp(pair);
        else if (await value<boolean>(pair.standby, "pg_is_in_recovery()")) await news(BEAT);
        else throw new Error("The replica became a primary of its own.");
      }
    } finally {
      for (const client of clients) leave(client);
    }
  }

  async function followOn(): Promise<void> {
    for (let pause = SOON; !signal.aborted; pause = Math.min(2 * pause, LATEST)) {
      await follow().catch((error: unknown) => {
        if (known.replayed) pause = SOON;
        if (!signal.aborted) lose(known, error);
      });
      await wait(pause, signal);
    }
  }

  const ended = followOn();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
