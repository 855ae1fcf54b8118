import pino from "pino";
import { answered } from "./answering";

const log = pino({ name: "request" });

/** Where it happened: the pattern of the address, never the address itself, which may hold what somebody looked for. */
type Place = { route: string; kind: string; method: string };

type Known = { name: string; code?: string; at: string[]; cause?: Known };

/** Causes that are followed: enough for an error of the driver inside one of the client inside one of ours. */
const DEPTH = 3;

/**
 * What may be kept of an error: its name, its code and where it was thrown. Not its message: databases and parsers
 * repeat in theirs what they were given, which a person may have typed.
 */
export function withoutWords(error: unknown, depth = DEPTH): Known {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const cause = error.cause !== undefined && depth > 0 ? withoutWords(error.cause, depth - 1) : undefined;
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    at: framesOf(error),
    ...(cause && { cause }),
  };
}

/** The stack without the message, which stands before it and may have lines of any kind. */
function framesOf({ stack = "", message }: Error): string[] {
  const after = message && stack.includes(message) ? stack.indexOf(message) + message.length : 0;
  const lines = stack.slice(after).split("\n");
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}

/** What is thrown where somebody reads or writes what the other side has closed. */
const CLOSED = new Set([
  "ECONNRESET",
  "EPIPE",
  "ERR_STREAM_PREMATURE_CLOSE",
  "AbortError",
  "ResponseAborted",
]);

/** Whether a request failed because whoever sent it went away, as a page does that is left while somebody types. */
function isLeft({ name, code = "" }: Known): boolean {
  const request = answered();
  if (!request?.isGone) return false;
  return !request.isWhole || CLOSED.has(name) || CLOSED.has(code);
}

/** One line for a request that failed; `id` is what the person who asked is shown. Where nobody is, it is no error. */
export function logRequestError(id: string | undefined, error: unknown, place: Place): void {
  const known = withoutWords(error);
  const line = { id, ...place, error: known };
  if (isLeft(known)) log.debug(line, "a request was left by whoever sent it");
  else log.error(line, "a request failed");
}
