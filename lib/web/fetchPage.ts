import type { IncomingMessage } from "node:http";
import { MAX_ARTICLE_BYTES } from "./decode";
import { BodyRefused, readBody } from "./readBody";
import {
  get,
  isNotPublic,
  MAX_REDIRECTS,
  type Network,
  NotHttp,
  networkCode,
  nextAddress,
  ProtocolChanged,
  webAddress,
} from "./request";

/** Whoever imports waits for it; a page that takes longer than this is better saved and brought as a file. */
const TIMEOUT_MS = 20_000;
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

export type FetchOptions = Network & {
  now?: () => Date;
  timeoutMs?: number;
  maxBytes?: number;
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
    const { response } = await get(url, REQUEST_HEADERS, signal, options);
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
  if (error instanceof NotHttp) return { reason: "not_http", detail: error.detail };
  if (error instanceof ProtocolChanged) return { reason: "http_error", detail: "101" };
  if (isNotPublic(error)) return { reason: "private_address" };
  const code = networkCode(error);
  if (code === undefined) throw error;
  return { reason: "unreachable", detail: code };
}
