import http, { type Agent, type IncomingMessage } from "node:http";
import https from "node:https";
import { MAX_ARTICLE_BYTES } from "./decode";
import { filteringAgent, isOutsidePublicIpv6, NotPublic, publicLookup } from "./publicAddress";
import { BodyRefused, readBody } from "./readBody";

/** Whoever imports waits for it; a page that takes longer than this is better saved and brought as a file. */
const TIMEOUT_MS = 20_000;
/** Shorteners and consent pages take up to three; loops are endless. */
const MAX_REDIRECTS = 5;
/** Ports below this belong to other protocols, apart from HTTP's own two (RFC 6335). */
const FIRST_FREE_PORT = 1024;
const HTTP_PORTS = new Set(["", "80", "443"]);
const PAGE_TYPES = new Set(["text/html", "application/xhtml+xml", "text/plain", ""]);
const REQUEST_HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; Stet/0.1; article import)",
  accept: "text/html,application/xhtml+xml,text/plain;q=0.8",
  "accept-encoding": "gzip, br, deflate",
};

type FetchRefusal =
  | "not_http"
  | "private_address"
  | "too_large"
  | "timeout"
  | "not_found"
  | "http_error"
  | "too_many_redirects"
  | "unreachable"
  | "not_a_page";

export type FetchedPage =
  | {
      ok: true;
      finalUrl: string;
      status: number;
      /** As the server states it, parameters included; empty when it does not. */
      contentType: string;
      bytes: Uint8Array;
      /** The addresses that sent on, in order; empty without a redirect. */
      redirects: string[];
      fetchedAt: Date;
    }
  /** `detail` is for the log and the curious: a status, a system's error code or a media type. */
  | { ok: false; reason: FetchRefusal; detail?: string };

export type FetchOptions = {
  now?: () => Date;
  timeoutMs?: number;
  maxBytes?: number;
  /** For tests alone, which serve their pages from this machine: the agent of each request. */
  agentFor?: (url: URL) => Agent;
};

class Refused extends Error {
  constructor(
    readonly reason: FetchRefusal,
    readonly detail?: string,
  ) {
    super(reason);
  }
}

/**
 * Fetches a page of the public web: http and https only, never an address of this machine or its networks,
 * at every redirect anew. Within 20 s, 10 MB (packed and unpacked) and five redirects in all.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    if (signal.aborted) return { ok: false, reason: "timeout" };
    return { ok: false, ...refusalOf(error) };
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  const redirects: string[] = [];
  let url = webAddress(address);
  for (;;) {
    const response = await get(url, (options.agentFor ?? filteringAgent)(url), signal);
    try {
      const next = nextAddress(response, url);
      if (!next) {
        const page = await pageIn(response, options.maxBytes ?? MAX_ARTICLE_BYTES);
        // A body without a length ends with its connection, also with one that was ended for taking too long.
        signal.throwIfAborted();
        const fetchedAt = (options.now ?? (() => new Date()))();
        return { ok: true, finalUrl: url.href, ...page, redirects, fetchedAt };
      }
      if (redirects.length === MAX_REDIRECTS) throw new Refused("too_many_redirects");
      redirects.push(url.href);
      url = next;
    } finally {
      response.destroy();
    }
  }
}

function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Refused("not_http", "address");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused("not_http", url.protocol);
  if (url.username !== "" || url.password !== "") throw new Refused("not_http", "credentials");
  if (!HTTP_PORTS.has(url.port) && Number(url.port) < FIRST_FREE_PORT) throw new Refused("not_http", "port");
  if (isOutsidePublicIpv6(url.hostname.replace(/^\[|\]$/g, ""))) throw new NotPublic();
  url.hash = "";
  return url;
}

function get(url: URL, agent: Agent, signal: AbortSignal): Promise<IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { agent, signal, lookup: publicLookup, headers: REQUEST_HEADERS })
      .on("response", resolve)
      // A server that changes the protocol has no page; the socket would stay open.
      .on("upgrade", (_, socket) => {
        socket.destroy();
        reject(new Refused("http_error", "101"));
      })
      .on("error", reject)
      .end();
  });
}

const REDIRECTING = new Set([301, 302, 303, 307, 308]);

function nextAddress({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (!REDIRECTING.has(statusCode)) return undefined;
  if (!headers.location) throw new Refused("http_error", String(statusCode));
  // Header bytes are read as Latin-1, and many a server writes UTF-8 addresses into them.
  return webAddress(Buffer.from(headers.location, "latin1").toString("utf8"), from);
}

async function pageIn(response: IncomingMessage, maxBytes: number) {
  const { statusCode: status = 0, headers } = response;
  if (status === 404 || status === 410) throw new Refused("not_found", String(status));
  if (status < 200 || status > 299) throw new Refused("http_error", String(status));
  const contentType = headers["content-type"] ?? "";
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (!PAGE_TYPES.has(mediaType)) throw new Refused("not_a_page", mediaType);
  return { status, contentType, bytes: await readBody(response, maxBytes) };
}

function refusalOf(error: unknown): { reason: FetchRefusal; detail?: string } {
  if (error instanceof Refused || error instanceof BodyRefused) {
    return error.detail === undefined
      ? { reason: error.reason }
      : { reason: error.reason, detail: error.detail };
  }
  if (!(error instanceof Error)) throw error;
  // The agent's own errors carry no code.
  if (error instanceof NotPublic || /^DNS lookup .* is not allowed/.test(error.message))
    return { reason: "private_address" };
  if ("code" in error && typeof error.code === "string") return { reason: "unreachable", detail: error.code };
  throw error;
}
