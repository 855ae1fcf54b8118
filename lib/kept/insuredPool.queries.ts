import type pg from "pg";
import { answered } from "../answering";
import { lose, replica } from "./replica";

/** What the primary would say as well: an error of what was asked. */
const OF_QUESTION = /^(?:0A|2[1-3]|42|54|55|57014)/;
/** Too many ask at once: that is no reason to ask the primary instead. */
const OF_LOAD = /timeout exceeded when trying to connect/;
/** What the replica replays stood in the way of this question alone. */
const OF_REPLAY = "40001";

/** Whether a question that failed at the replica is to be asked elsewhere; the replica is given up where it is to blame. */
function isOfReplica(error: unknown): boolean {
  if (!(error instanceof Error) || OF_LOAD.test(error.message)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (OF_QUESTION.test(code)) return false;
  const known = replica();
  if (known && code !== OF_REPLAY) lose(known, error);
  const request = answered();
  if (request) request.reads = "standIn";
  return true;
}

/** Has each question to this pool of a replica go on at another where the replica fails in the midst of it. */
export function insure(pool: pg.Pool, other: () => pg.Pool): void {
  const { query, connect } = pool;
  const connected = connect as () => Promise<pg.PoolClient>;
  pool.query = (async (...asked: Parameters<typeof query>) => {
    try {
      return await query.apply(pool, asked);
    } catch (error) {
      if (!isOfReplica(error)) throw error;
      return other().query(...asked);
    }
  }) as typeof query;
  pool.connect = ((...asked: [] | Parameters<typeof connect>) => {
    // The pool itself asks so, for a question.
    if (asked.length > 0) return connect.apply(pool, asked as Parameters<typeof connect>);
    return connected.call(pool).catch((error: unknown) => {
      if (!isOfReplica(error)) throw error;
      return other().connect();
    });
  }) as typeof connect;
}
