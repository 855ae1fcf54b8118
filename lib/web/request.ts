import http, { type Agent, type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { filteringAgent, isOutsidePublicIpv6, NotPublic, publicLookup } from "./publicAddress";

/** Ports below this belong to other protocols, apart from HTTP's own two (RFC 6335). */
const FIRST_FREE_PORT = 1024;
const HTTP_PORTS = new Set([80, 443]);
/** Longest head of an answer; pages that set many cookies come near Node's own 16 KB. */
const MAX_HEAD_BYTES = 64 * 1024;
/** Shorteners and consent pages take up to three; loops are endless. */
export const MAX_REDIRECTS = 5;

/** What a test that serves its pages from this machine puts in the place of the address filter. */
export type Network = {
  /** The agent of each request. */
  agentFor?: (url: URL) => Agent;
  /** The names of the network. */
  lookup?: LookupFunction;
};

/** Whether a port may be one of the web. */
export const isWebPort = (port: number): boolean => HTTP_PORTS.has(port) || port >= FIRST_FREE_PORT;

/** An address that is not one of the web: `detail` says what about it. */
export class NotHttp extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}

/** A server that changes the protocol has no page. */
export class ProtocolChanged extends Error {}

/** The address, of http or https, without its fragment; throws for every other and for what is surely not public. */
export function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new NotHttp("address");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new NotHttp(url.protocol);
  if (url.username !== "" || url.password !== "") throw new NotHttp("credentials");
  if (url.port !== "" && !isWebPort(Number(url.port))) throw new NotHttp("port");
  if (isOutsidePublicIpv6(url.hostname.replace(/^\[|\]$/g, ""))) throw new NotPublic();
  url.hash = "";
  return url;
}

export type Answer = {
  response: IncomingMessage;
  /** What was sent, byte for byte (as Latin-1). */
  requestHead: string;
};

type Headers = Readonly<Record<string, string>>;

/** Asks for one address, which is checked when its connection is made; redirects are the caller's. */
export function get(url: URL, headers: Headers, signal: AbortSignal, network?: Network): Promise<Answer> {
  return ask({ method: "GET", url, headers }, signal, network);
}

/** Sends a body to one address, which is checked in the same way. */
export function post(
  url: URL,
  { headers, body }: { headers: Headers; body: Buffer },
  signal: AbortSignal,
  network?: Network,
): Promise<Answer> {
  const length = { "content-length": String(body.length) };
  return ask({ method: "POST", url, headers: { ...length, ...headers }, body }, signal, network);
}

type Question = { method: "GET" | "POST"; url: URL; headers: Headers; body?: Buffer };

function ask(
  { method, url, headers, body }: Question,
  signal: AbortSignal,
  { agentFor = filteringAgent, lookup = publicLookup }: Network = {},
): Promise<Answer> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      method,
      agent: agentFor(url),
      signal,
      lookup,
      maxHeaderSize: MAX_HEAD_BYTES,
      // Named, so that the head is ours to the last line.
      headers: { host: url.host, connection: "close", ...headers },
    });
    // By default Node drops what stands behind the thousandth, unsaid.
    asking.maxHeadersCount = 0;
    asking
      .on("response", (response) => resolve({ response, requestHead: headOf(asking) }))
      .on("upgrade", (_, socket) => {
        // The socket would stay open.
        socket.destroy();
        reject(new ProtocolChanged());
      })
      .on("error", reject)
      .end(body);
  });
}

function headOf(asked: http.ClientRequest): string {
  const lines = asked.getRawHeaderNames().map((name) => `${name}: ${asked.getHeader(name)}`);
  return [`${asked.method} ${asked.path} HTTP/1.1`, ...lines, "", ""].join("\r\n");
}

const REDIRECTING = new Set([301, 302, 303, 307, 308]);

const isRedirect = (status: number | undefined): boolean => REDIRECTING.has(status ?? 0);

/** Where an answer sends on; undefined where it is none that does, or does not say. */
export function nextAddress({ statusCode, headers }: IncomingMessage, from: URL): URL | undefined {
  if (!isRedirect(statusCode) || !headers.location) return undefined;
  // Header bytes are read as Latin-1, and many a server writes UTF-8 addresses into them.
  return webAddress(Buffer.from(headers.location, "latin1").toString("utf8"), from);
}

/** Whether the address filter refused: the agent's own errors carry no code. */
export function isNotPublic(error: unknown): boolean {
  return (
    error instanceof NotPublic ||
    (error instanceof Error && /^DNS lookup .* is not allowed/.test(error.message))
  );
}

/** The system's word for a connection that failed; undefined for what is no such failure. */
export function networkCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
