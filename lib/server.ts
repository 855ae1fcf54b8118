import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import next from "next";
import { type Answering, whileAnswering } from "./answering";
import { atStop, runStops } from "./atStop";
import { setEnvironment, settings } from "./env";
import { FAILURE_POLICY, failurePage } from "./failurePage";
import { type Answer, type AnswerOfKind, keptAnswers } from "./kept/answer";
import { followReplica } from "./kept/followReplica.queries";
import { type Fronts, tellFronts } from "./kept/fronts";
import { forgettingLifetimes } from "./kept/lifetimes";
import { listenForPublications } from "./kept/listen.queries";
import { type PageKind, pageKinds } from "./kept/patterns";
import { publications } from "./kept/publications";
import { newReplica, setReplica } from "./kept/replica";
import { takeShortcut } from "./kept/shortcut";
import { listenFrom } from "./ports";
import { answerRefused } from "./refusedByParser";
import { BoundedRequest, isForm, isLarge } from "./requestBody";
import { areAddresses, isReadable, pathOf, type Trust, vouch } from "./requestHead";
import { aboutSite, completeHead } from "./responseHead";

/** Slow clients hold a socket no longer than this, in milliseconds: with the head of a request, and with all of it. */
const TIMES = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };
/** Bytes of a request's head: cookies of ours and of an identity provider, and a long address. */
const MAX_HEADER_BYTES = 16 * 1024;
/** A socket over which nothing comes or goes for so long is closed, in milliseconds: a reader may be slow too. */
const IDLE_MS = 120_000;
/** What runs when the process is to stop may take so long to finish, in milliseconds. */
const FINISH_MS = 6_000;

/** Where Next's configuration has the app built. */
const BUILD = process.env.NEXT_DIST_DIR || ".next";

type Place = { port: number; host: string };
type Guards = {
  trust: () => Trust;
  /** Whether these cookies are somebody's who is signed in. */
  isSignedIn: (cookies: string | undefined) => Promise<boolean>;
  /** What is sent at a path. */
  kindOf: (path: string) => PageKind;
};
/** `stop` takes no more requests, lets those that run finish, and then closes what works beside them. */
export type Serving = { stop: () => Promise<void> };

/** What is known of a request, and a function that says that all work for its answer is over. */
function stateOf(request: IncomingMessage, isForReaders: boolean): { state: Answering; over: () => void } {
  let works: (() => void)[] | null = [];
  const state = {
    isBusy: false,
    isForReaders,
    get isGone() {
      return request.socket.destroyed;
    },
    get isWhole() {
      return request.complete;
    },
    whenAnswered: (work: () => void) => {
      if (works) works.push(work);
      else work();
    },
  };
  const over = () => {
    for (const work of works ?? []) work();
    works = null;
  };
  return { state, over };
}

/** Refuses in one line. What is still to come of the request is read by Node and thrown away. */
function refuse(response: ServerResponse, status: number, why: string): ServerResponse {
  if (response.headersSent) return response;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  return response.end(`${why}\n`);
}

/** Where programs ask, which read a line sooner than a page. */
const FOR_PROGRAMS = /^\/(?:api|log|_next)\//;

/** Says that an address cannot be read, in a page of our own, which leads home: nothing of the app is asked for it. */
function refuseAddress({ method, url = "" }: IncomingMessage, response: ServerResponse): ServerResponse {
  if (FOR_PROGRAMS.test(url)) return refuse(response, 400, "This address cannot be read.");
  response.writeHead(400, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": FAILURE_POLICY,
    "cache-control": "no-store",
  });
  const page = failurePage(/^\/zh\b/i.test(url), { what: "unreadable" });
  return response.end(method === "HEAD" ? undefined : page);
}

/** Refuses when all has come and was thrown away: who still sends when the connection ends reads no answer. */
function refuseAtEnd(request: IncomingMessage, response: ServerResponse, status: number, why: string): void {
  const tell = () => refuse(response, status, why);
  if (request instanceof BoundedRequest) request.onTooMuch = tell;
  request.on("end", tell).resume();
}

/** Refuses what cannot be a request of ours, and vouches for where the others came from. */
function guarded(answer: AnswerOfKind, { trust, isSignedIn, kindOf }: Guards): RequestListener {
  return async (request, response) => {
    const kind = kindOf(pathOf(request.url ?? ""));
    const { state, over } = stateOf(request, isForReaders(request, kind));
    completeHead(request, response, { site: trust().site, state });
    if (!isReadable(request.url ?? "") || !areAddresses(request.headers))
      return refuseAddress(request, response);
    if (!isForm(request)) return refuse(response, 415, "This form cannot be read.");
    if (isLarge(request) && !(await isSignedIn(request.headers.cookie)))
      return refuseAtEnd(request, response, 413, "This is more than anybody may send.");
    if (request instanceof BoundedRequest)
      request.onTooMuch = () => {
        // Whoever waits for the rest of it is let go with the connection, so it is not offered for another request.
        response.shouldKeepAlive = false;
        refuse(response, 413, "This form has too many fields.").on("close", () => request.destroy());
      };
    vouch(request.headers, request.socket.remoteAddress, trust());
    await whileAnswering(state, () => answer(request, response, kind)).finally(over);
  };
}

/** Next's handler; what comes before it is ready waits for it. */
function answerWith(handler: Promise<AnswerOfKind>): AnswerOfKind {
  return async (request, response, kind) => {
    try {
      await (await handler)(request, response, kind);
    } catch (error) {
      // What was refused meanwhile, or left, fails when it is read.
      if (!response.writableEnded && !request.destroyed)
        process.stderr.write(`A request failed outside of the app: ${(error as Error).name}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  };
}

/** Takes no more requests and waits for those that run, so long and no longer. */
function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const end = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve();
    });
  });
}

/** A page that is made of much: what it needs is read and compiled for whoever asks first. */
const REHEARSED = "/en/search?q=20%25+by+June+30,+2030+两成";
/** At no page of this site. */
const NOWHERE = "no/such/page";
/** The server does not wait longer for its own answer, in milliseconds. */
const REHEARSAL_MS = 3_000;

/** The page for an address at which nothing is, as this server sends it. */
const missingPage = async (origin: string, locale: string): Promise<string> =>
  (await fetch(`${origin}/${locale}/${NOWHERE}`)).text();

/** Asks for a page before others do; whether it is answered is theirs to see. */
async function rehearse(origin: string): Promise<void> {
  const asked = fetch(origin + REHEARSED, { signal: AbortSignal.timeout(REHEARSAL_MS) });
  await asked.then((response) => response.text()).catch(() => undefined);
}

/**
 * What the app reads of its own place, which is answered; where nobody said at which address people open it, it is this
 * one.
 */
function tellPlace(port: number, host: string): string {
  const { NEXTAUTH_URL = `http://localhost:${port}` } = settings();
  setEnvironment({ NEXTAUTH_URL, PORT: String(port) });
  // Next sends requests to itself: after an action that leads on to another page.
  const own = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const origin = `http://${own}:${port}`;
  process.env.__NEXT_PRIVATE_ORIGIN = origin;
  return origin;
}

/** Keeps no page past a publication by a process that shares the database, and has readers answered from its replica. */
function listenToOthers(): void {
  const { DATABASE_URL, DATABASE_DIRECT_URL: primary = DATABASE_URL, DATABASE_REPLICA_URL: url } = settings();
  if (!primary) return;
  atStop(listenForPublications(primary, publications()).stop);
  if (!url) return;
  const known = newReplica();
  setReplica(known);
  atStop(followReplica({ primary, replica: url }, publications(), known).stop);
}

/** Has what is kept in front of this server dropped at each publication; null where nothing stands there. */
function tellThoseInFront(): Fronts | null {
  const { STET_FRONT_URL: urls, STET_FRONT_SECRET: secret } = settings();
  if (!urls || !secret) return null;
  const fronts = tellFronts({ urls, secret }, publications());
  atStop(fronts.stop);
  return fronts;
}

/** Beside the public pages: search for programs, feeds, lists of pages, and the pictures that go with a link. */
const FOR_READERS = /^\/(?:api\/search$|(?:en|zh)\/feeds\/|sitemap\.xml$|sitemaps\/|social\/)/;
/** Whoever has just sent a report looks at it: it is of one reader, and nobody published it. */
const FOR_ONE = /^\/(?:en|zh)\/report(?:\/|$)/;

/** Whether a request only asks for what readers see. */
function isForReaders({ method, url = "" }: IncomingMessage, kind: PageKind): boolean {
  const path = pathOf(url);
  if ((method !== "GET" && method !== "HEAD") || FOR_ONE.test(path)) return false;
  return kind !== null || FOR_READERS.test(path);
}

/** Serves the app at the first port from `place.port` on that can be had, which it tells as soon as it has it. */
export async function serve(
  dev: boolean,
  place: Place,
  { locales, isSignedIn }: { locales: readonly string[]; isSignedIn: Guards["isSignedIn"] },
  tellPort: (port: number) => void,
): Promise<Serving> {
  let open: (handler: AnswerOfKind) => void = () => undefined;
  const handler = new Promise<AnswerOfKind>((resolve) => {
    open = resolve;
  });
  const trust = () => ({ proxies: settings().STET_TRUST_PROXY, site: settings().NEXTAUTH_URL });
  let origin = "";
  const kindOf = dev ? () => null : pageKinds(BUILD, locales);
  const fronts = dev ? null : tellThoseInFront();
  const kept = dev
    ? null
    : keptAnswers({
        always: () => aboutSite(trust().site),
        ...(fronts && { mayShare: fronts.areTold }),
        missing: (path) => missingPage(origin, locales.find((one) => path.startsWith(`/${one}/`)) ?? ""),
      });
  if (!dev) listenToOthers();
  const limits = { ...TIMES, maxHeaderSize: MAX_HEADER_BYTES, IncomingMessage: BoundedRequest };
  const answer = guarded(answerWith(handler), { trust, isSignedIn, kindOf });
  const listener: RequestListener = (request, response) => {
    if (!kept?.fromMemory(request, response)) answer(request, response);
  };
  const server = createServer(limits, listener);
  answerRefused(server);
  if (kept) takeShortcut(server, kept.atOnce);
  server.setTimeout(IDLE_MS);
  const port = await listenFrom(place.port, place.host, server);
  if (port === null) throw new Error(`No free port from ${place.port} on.`);
  origin = tellPlace(port, place.host);
  tellPort(port);
  const app = next({ dev, hostname: place.host, port, httpServer: server });
  // Next would leave a connection open that asks for another protocol; ours has none, but for what reloads.
  if (!dev) server.on("upgrade", (_request, socket) => socket.destroy());
  await app.prepare();
  atStop(() => app.close());
  const made: Answer = app.getRequestHandler();
  open(kept ? kept.throughNext(forgettingLifetimes(made)) : made);
  if (!dev) await rehearse(origin);
  return { stop: () => finish(server).then(runStops) };
}
