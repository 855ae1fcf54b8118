import { answered } from "./answering";

/** Thrown where too many wait already for what can be done for a few at once. Told by its name: each bundle has a class of its own. */
export class Busy extends Error {
  override name = "Busy";
}

/**
 * Postgres: a lock was not had in time, a statement took too long, a transaction idled, no more connections; it stopped,
 * was killed, or is being started. Prisma: no transaction began in time, or it was over before its work was; the database was
 * not reached, or closed the connection.
 */
const CODES = /\b(?:55P03|57014|25P03|25P04|53300|57P0[1-3]|P2024|P2028|P1001|P1017|ECONNREFUSED)\b/;
/** What the pool says when no connection came free in time. */
const NO_CONNECTION =
  /timeout exceeded when trying to connect|connection timeout|connection terminated unexpectedly/i;
/** Causes that are followed: the driver's error inside the adapter's inside Prisma's inside one of ours. */
const DEPTH = 5;

/** Whether a request failed because others are in its way: the same one may succeed in a moment. */
export function isBusy(error: unknown, depth = DEPTH): boolean {
  if (!(error instanceof Error) || depth === 0) return false;
  if (error.name === "Busy") return true;
  const code = "code" in error ? String(error.code) : "";
  if (CODES.test(`${code} ${error.message}`) || NO_CONNECTION.test(error.message)) return true;
  const meta = "meta" in error && typeof error.meta === "object" ? Object.values(error.meta ?? {}) : [];
  return [error.cause, ...meta].some((inner) => isBusy(inner, depth - 1) || hasCode(inner));
}

/** The adapter keeps what Postgres said as a plain object. */
function hasCode(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { code, originalCode }: { code?: unknown; originalCode?: unknown } = value;
  return [code, originalCode].some((one) => typeof one === "string" && CODES.test(one));
}

/** Says that the request being answered found the site too busy: the server then answers with 503. */
export function tellBusy(): void {
  const state = answered();
  if (state) state.isBusy = true;
}
