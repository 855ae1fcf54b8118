import { BodyRefused, ENCODINGS, readWire, unpack } from "../readBody";
import {
  isNotPublic,
  MAX_REDIRECTS,
  type Network,
  NotHttp,
  networkCode,
  nextAddress,
  ProtocolChanged,
  webAddress,
} from "../request";
import { type Asked, ask, type Exchange, withShortBody } from "./exchange";

/** Reports of hundreds of pages with their pictures stay below; as much as may be supplied by hand. */
const MAX_COPY_BYTES = 50 * 1024 * 1024;
/** A job waits for it, so that a slow server gets more time than while a person looks on. */
const TIMEOUT_MS = 60_000;

const REQUEST_HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; Stet/0.1; source capture)",
  accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
  "accept-encoding": ENCODINGS,
};

type CopyRefusal =
  | "timed_out"
  | "unreachable"
  | "not_public"
  | "too_large"
  | "too_many_redirects"
  | "bad_encoding"
  /** The server does not want programs there. */
  | "robots"
  | "cancelled";

type Times = { startedAt: Date; finishedAt: Date };

export type Copied = Times & {
  ok: true;
  /** Redirects first, the answer last. */
  exchanges: Exchange[];
  finalUrl: string;
  /** Any: 404 and 500 are answers too. */
  status: number;
  /** As the server states it, parameters included; empty when it does not. */
  contentType: string;
  /** By their names in lower case; a header that came twice joined by commas. */
  headers: Record<string, string>;
  /** The body as it came, and without its content encoding: the same bytes where it has none. */
  wire: Uint8Array;
  decoded: Uint8Array;
};

type NotCopied = Times & {
  ok: false;
  reason: CopyRefusal;
  /** For the log and the curious: a system's error code, an encoding or a scheme. */
  detail?: string;
  /** What was answered until then; a body that did not come whole is left out and said to be truncated. */
  exchanges: Exchange[];
};

export type Copy = Copied | NotCopied;

export type CopyOptions = Network & {
  now?: () => Date;
  timeoutMs?: number;
  maxBytes?: number;
  /** Gives the fetch up. */
  signal?: AbortSignal;
  /** Validators of an earlier answer: who has nothing new says 304. */
  conditional?: { etag?: string; lastModified?: string };
  /** Whether an address may be asked, of each redirect as well: why not, or null. */
  mayAsk?: (url: URL) => Promise<"robots" | "timed_out" | "unreachable" | null>;
};

/**
 * What a server of the public web answers for an address, byte for byte. Http and https only, never an address of this
 * machine or its networks, at every redirect anew. Within 60 s, 50 MB (packed and unpacked) and five redirects in all.
 */
export async function fetchCopy(address: string, options: CopyOptions = {}): Promise<Copy> {
  const now = options.now ?? (() => new Date());
  const limit = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  const startedAt = now();
  const exchanges: Exchange[] = [];
  try {
    const answer = await follow(address, options, signal, exchanges);
    return { ok: true, exchanges, ...answer, startedAt, finishedAt: now() };
  } catch (error) {
    const refusal = options.signal?.aborted
      ? { reason: "cancelled" as const }
      : limit.aborted
        ? { reason: "timed_out" as const }
        : refusalOf(error);
    return { ok: false, ...refusal, exchanges, startedAt, finishedAt: now() };
  }
}

type Body = Omit<Copied, "ok" | "exchanges" | keyof Times>;

async function follow(
  address: string,
  options: CopyOptions,
  signal: AbortSignal,
  exchanges: Exchange[],
): Promise<Body> {
  const { conditional = {}, maxBytes = MAX_COPY_BYTES, now = () => new Date() } = options;
  const headers = { ...REQUEST_HEADERS, ...validators(conditional) };
  let url = webAddress(address);
  for (let redirects = 0; ; redirects++) {
    signal.throwIfAborted();
    const refused = await options.mayAsk?.(url);
    if (refused) throw new CopyRefused(refused);
    const asked = await ask(url, headers, signal, options, now);
    try {
      const next = redirectOf(asked, url, exchanges);
      if (!next) return await bodyOf(asked, url, maxBytes, signal, exchanges);
      exchanges.push(await withShortBody(asked, maxBytes));
      if (redirects === MAX_REDIRECTS) throw new CopyRefused("too_many_redirects");
      url = next;
    } finally {
      asked.answer.response.destroy();
    }
  }
}

/** Where it sends on; an address that is refused leaves the exchange behind that named it. */
function redirectOf({ answer, exchange }: Asked, url: URL, exchanges: Exchange[]): URL | undefined {
  try {
    return nextAddress(answer.response, url);
  } catch (error) {
    exchanges.push({ ...exchange, truncated: "length" });
    throw error;
  }
}

async function bodyOf(
  { answer: { response }, exchange }: Asked,
  url: URL,
  maxBytes: number,
  signal: AbortSignal,
  exchanges: Exchange[],
): Promise<Body> {
  const wire = await readWire(response, maxBytes).catch((error: unknown) => {
    const isLong = error instanceof BodyRefused && error.reason === "too_large";
    exchanges.push({ ...exchange, truncated: isLong ? "length" : signal.aborted ? "time" : "disconnect" });
    throw error;
  });
  // A body without a length ends with its connection, also with one that was ended for taking too long.
  exchanges.push({ ...exchange, wire, ...(signal.aborted && { truncated: "time" }) });
  signal.throwIfAborted();
  const decoded = await unpack(wire, response.headers["content-encoding"], maxBytes);
  return {
    finalUrl: url.href,
    status: exchange.status,
    contentType: response.headers["content-type"] ?? "",
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    ),
    wire,
    decoded,
  };
}

function validators({
  etag,
  lastModified,
}: {
  etag?: string;
  lastModified?: string;
}): Record<string, string> {
  return {
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  };
}

class CopyRefused extends Error {
  constructor(readonly reason: CopyRefusal) {
    super(reason);
  }
}

function refusalOf(error: unknown): { reason: CopyRefusal; detail?: string } {
  if (error instanceof CopyRefused) return { reason: error.reason };
  if (error instanceof BodyRefused) {
    const reason = error.reason === "not_a_page" ? "bad_encoding" : error.reason;
    return error.detail === undefined ? { reason } : { reason, detail: error.detail };
  }
  if (error instanceof NotHttp) return { reason: "not_public", detail: error.detail };
  if (error instanceof ProtocolChanged) return { reason: "unreachable", detail: "101" };
  if (isNotPublic(error)) return { reason: "not_public" };
  const code = networkCode(error);
  if (code === undefined) throw error;
  return { reason: "unreachable", detail: code };
}
