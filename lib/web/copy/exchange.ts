import type { IncomingMessage } from "node:http";
import { readWire } from "../readBody";
import { type Answer, get, type Network } from "../request";

/** What was asked of a server and what it answered, byte for byte; the heads are Latin-1. */
export type Exchange = {
  url: string;
  /** When it was asked. */
  at: Date;
  /** The address that answered; null where the connection was gone before it could be asked. */
  ip: string | null;
  requestHead: string;
  responseHead: string;
  status: number;
  /** The body as it came, without the frames of its transfer, and with its content encoding. */
  wire: Uint8Array;
  /** Why `wire` is not the whole body, as a WARC says it (ISO 28500). */
  truncated?: "length" | "time" | "disconnect";
};

/** Of a redirect's body: enough for what a person would read there, and nobody waits for it. */
const MAX_REDIRECT_BYTES = 64 * 1024;
const REDIRECT_BODY_MS = 2_000;

export type Asked = { answer: Answer; exchange: Exchange };

/** Asks, and waits for the head of the answer; the body is not read yet. */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  network: Network,
  now: () => Date,
): Promise<Asked> {
  const at = now();
  const answer = await get(url, headers, signal, network);
  const { response, requestHead } = answer;
  const exchange: Exchange = {
    url: url.href,
    at,
    ip: response.socket.remoteAddress ?? null,
    requestHead,
    responseHead: headOf(response),
    status: response.statusCode ?? 0,
    wire: new Uint8Array(),
  };
  return { answer, exchange };
}

/** The head as it came; Node has only joined folded lines and taken off the space around values. */
function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const names = rawHeaders.filter((_, at) => at % 2 === 0);
  const lines = names.map((name, nth) => `${name}: ${rawHeaders[2 * nth + 1]}`);
  return [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`, ...lines, "", ""].join("\r\n");
}

/** The exchange with as much of its body as came soon; nothing a redirect says can hold up the one who follows it. */
export async function withShortBody(
  { exchange, answer: { response } }: Asked,
  maxBytes: number,
): Promise<Exchange> {
  const most = Math.min(maxBytes, MAX_REDIRECT_BYTES);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    response.destroy();
  }, REDIRECT_BODY_MS);
  try {
    return { ...exchange, wire: await readWire(response, most) };
  } catch {
    const isLong = !late && !response.errored;
    return { ...exchange, truncated: late ? "time" : isLong ? "length" : "disconnect" };
  } finally {
    clearTimeout(timer);
  }
}
