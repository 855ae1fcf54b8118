import pino from "pino";

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

/** One line for a request that failed; `id` is what the person who asked is shown. */
export function logRequestError(id: string | undefined, error: unknown, place: Place): void {
  log.error({ id, ...place, error: withoutWords(error) }, "a request failed");
}
