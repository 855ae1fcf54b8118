import type { IncomingMessage, ServerResponse } from "node:http";
import { FAILURE_POLICY, failurePage } from "../failurePage";
import { isReadable, pathOf } from "../requestHead";
import { RETRY_SECONDS } from "../retrySeconds";
import { type Caught, catchAnswer } from "./caught";
import { asDocument, withoutScripts } from "./document";
import { encodingFor } from "./encoding";
import type { LoneGet } from "./loneGet";
import { type Finished, type Head, KeptPage, KeptPages } from "./pages";
import type { PageKind } from "./patterns";
import { hasVersion, linesOf, withoutBody, written } from "./written";

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** The same, told what is sent at the path that is asked for. */
export type AnswerOfKind = (
  request: IncomingMessage,
  response: ServerResponse,
  kind: PageKind,
) => Promise<void>;

type Options = {
  /** What every answer says beside what Next says of it. */
  always: () => Head;
  /** The page that says, in the language of a path, that nothing is there. */
  missing: (path: string) => Promise<string>;
  /** Whether a cache in front of this server may keep what is kept here: each was told of the last publication. */
  mayShare?: () => boolean;
  pages?: KeptPages;
};

const isRead = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";
/** A request for a page as a whole: not for the data of one, which scripts of the desk ask for. */
const isForPage = (request: IncomingMessage): boolean =>
  isRead(request) && request.headers.rsc === undefined && request.headers["next-action"] === undefined;

/** No form of a page that is the same for everybody is sent to it. */
function notAllowed(response: ServerResponse): void {
  response.writeHead(405, { allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" });
  response.end("This page can only be read.\n");
}

const IS_HTML = /^text\/html\b/;
/** What is kept of a head as Next wrote it; the rest depends on the encoding, or tells of Next's own memory. */
const NEXT_ALONE =
  /^(?:x-nextjs-|x-powered-by$|vary$|etag$|content-length$|transfer-encoding$|connection$|date$|link$)/;

/** So Next names a page that a script is to fill in: of one that is made for one request, where nothing is. */
const FOR_SCRIPT = '<html id="__next_error__"';

/** A page that Next made, as a document; null where what came is none. */
function pageOf({ status, head, bytes }: Caught, always: Head): KeptPage | null {
  if (status !== 200 && status !== 404) return null;
  if (!IS_HTML.test(String(head["content-type"]))) return null;
  const told = Object.entries(head).filter(([name]) => !NEXT_ALONE.test(name));
  const said: Record<string, string> = {};
  for (const [name, value] of told) said[name] = Array.isArray(value) ? value.join(", ") : value;
  const policy = withoutScripts(said["content-security-policy"] ?? "");
  return new KeptPage(
    status,
    { ...said, "content-security-policy": policy, ...always },
    Buffer.from(asDocument(bytes.toString("utf8"))),
  );
}

/** Where it came from (RFC 9211). */
const [FROM_MEMORY, MADE] = [
  ["cache-status", "stet; hit"],
  ["cache-status", "stet; fwd=miss"],
];

/** Longest time that a cache in front may keep a page, in seconds: it is told to drop it, and this bounds what no word reaches. */
const SHARED_SECONDS = 10;

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, head, etag, bytes }: Finished,
  from: readonly string[],
): void {
  if (status === 200 && hasVersion(request.headers["if-none-match"], etag)) {
    response.writeHead(304, [...withoutBody(head), ...from]);
    response.end();
    return;
  }
  response.writeHead(status, [...head, ...from]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** As the page that Next made of an error names it. */
const REFERENCE = /(?:data-dgst="|\\?"digest\\?":\\?")([\w-]{1,40})/;

/** Sends what is no page as it is; a page that failed needs scripts to say so, and is said without them. */
function passOn(request: IncomingMessage, response: ServerResponse, { status, head, bytes }: Caught): void {
  let body: Buffer | string = bytes;
  if (status >= 500 && IS_HTML.test(String(head["content-type"]))) {
    const reference = REFERENCE.exec(bytes.toString("utf8"))?.[1];
    body = failurePage(request.url?.startsWith("/zh") ?? false, { what: "failed", reference });
    response.setHeader("content-security-policy", FAILURE_POLICY);
    response.removeHeader("content-length");
  }
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Pages that are made at once while none may be kept, because what others publish is not heard: on two cores whoever is let
 * in waits for about a second.
 */
const MOST_AT_ONCE = 24;

/** Says that the site is busy, and when to ask again. */
function turnAway(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": FAILURE_POLICY,
    "cache-control": "no-store",
    "retry-after": String(RETRY_SECONDS),
  });
  const body = failurePage(request.url?.startsWith("/zh") ?? false, { what: "busy" });
  response.end(request.method === "HEAD" ? undefined : body);
}

type Making = { begun: string | null; made: Promise<KeptPage | null> };

/**
 * Answers pages that are the same for everybody from memory, as documents without scripts, and has Next make those that are
 * not there; all else goes on to Next. `fromMemory` answers at once, or says that it cannot; `atOnce` gives the same
 * answer as bytes, if they are at hand.
 */
export function keptAnswers({ always, missing, mayShare, pages = new KeptPages() }: Options) {
  const making = new Map<string, Making>();
  let unkept = 0;

  /** What is said of a page where it came from, and for how long others may keep it, which they may while it is kept here. */
  function told(path: string, page: KeptPage, from: readonly string[]): readonly string[] {
    if (!mayShare?.() || pages.get(path) !== page) return from;
    const seconds = Math.min(SHARED_SECONDS, pages.secondsLeft);
    return seconds > 0 ? [...from, "surrogate-control", `max-age=${seconds}`] : from;
  }

  function keptAt(url: string, path: string): KeptPage | undefined {
    const page = pages.get(path);
    return page && (path === url || isReadable(url)) ? page : undefined;
  }

  function atOnce(asked: LoneGet, ending: string): Buffer | null {
    const path = pathOf(asked.url);
    const page = asked.isForPage ? keptAt(asked.url, path) : undefined;
    const finished = page?.in(encodingFor(asked.accepts));
    if (!page || !finished || finished instanceof Promise) return null;
    const from = told(path, page, FROM_MEMORY);
    return written(asked, finished, linesOf(from) + ending);
  }

  function fromMemory(request: IncomingMessage, response: ServerResponse): boolean {
    if (!isForPage(request)) return false;
    const { url = "" } = request;
    const path = pathOf(url);
    const page = keptAt(url, path);
    if (!page) return false;
    const finished = page.in(encodingFor(request.headers["accept-encoding"]));
    const answer = (one: Finished) => send(request, response, one, told(path, page, FROM_MEMORY));
    if (finished instanceof Promise) finished.then(answer);
    else answer(finished);
    return true;
  }

  /** The page that somebody else has Next make now; undefined where nobody does, so that it is made anew. */
  async function fromOthers(path: string): Promise<KeptPage | undefined> {
    for (let other = making.get(path); other; other = making.get(path)) {
      const now = pages.moment();
      const page = await other.made;
      // One that was begun before a publication is waited for as well: Next would join whoever asks now to it.
      if (page && now !== null && other.begun === now) return page;
      if (making.get(path) === other) making.delete(path);
    }
    return undefined;
  }

  async function makeForOne(request: IncomingMessage, response: ServerResponse, answer: Answer) {
    // Compressed here, once for all.
    delete request.headers["accept-encoding"];
    const { method = "GET" } = request;
    request.method = "GET";
    const caught = await catchAnswer(response, () => answer(request, response));
    request.method = method;
    if (caught?.status === 404 && caught.bytes.includes(FOR_SCRIPT))
      caught.bytes = Buffer.from(await missing(pathOf(request.url ?? "")));
    return { caught, page: caught && pageOf(caught, always()) };
  }

  async function make(path: string, request: IncomingMessage, response: ServerResponse, answer: Answer) {
    const begun = pages.moment();
    let tell: (page: KeptPage | null) => void = () => undefined;
    const made = new Promise<KeptPage | null>((resolve) => {
      tell = resolve;
    });
    making.set(path, { begun, made });
    try {
      const { caught, page } = await makeForOne(request, response, answer);
      const shared = caught && "set-cookie" in caught.head ? null : page;
      if (shared) pages.put(path, shared, begun);
      tell(shared);
      return { caught, page };
    } finally {
      tell(null);
      if (making.get(path)?.made === made) making.delete(path);
    }
  }

  /**
   * Has Next answer what is no page at the path of one: its data, which scripts of the desk ask for. Next would join whoever
   * asks for the page meanwhile to the same making, which may have begun before a publication.
   */
  async function beside(path: string, answer: () => Promise<void>): Promise<void> {
    const over = answer();
    const made = Promise.allSettled([making.get(path)?.made, over]).then(() => null);
    making.set(path, { begun: null, made });
    await over.finally(() => {
      if (making.get(path)?.made === made) making.delete(path);
    });
  }

  /** Pages for whoever asks, made for each while none may be kept, up to so many at once. */
  async function whileDeaf(
    request: IncomingMessage,
    response: ServerResponse,
    answer: AnswerOfKind,
  ): Promise<void> {
    if (unkept >= MOST_AT_ONCE) return turnAway(request, response);
    unkept++;
    await answer(request, response, "kept").finally(() => unkept--);
  }

  /** Has Next answer; what is the same for everybody is made once, however many ask for it meanwhile. */
  function throughNext(answer: Answer): AnswerOfKind {
    const answered: AnswerOfKind = async (request, response, kind) => {
      const path = pathOf(request.url ?? "");
      if (kind === "kept" && !isRead(request)) return notAllowed(response);
      if (kind === "kept" && !isForPage(request)) return beside(path, () => answer(request, response));
      if (!kind || !isForPage(request)) return answer(request, response);
      const encoding = encodingFor(request.headers["accept-encoding"]);
      const others = kind === "kept" ? await fromOthers(path) : undefined;
      if (others) {
        const finished = await others.in(encoding);
        return send(request, response, finished, told(path, others, MADE));
      }
      const { caught, page } =
        kind === "kept"
          ? await make(path, request, response, answer)
          : await makeForOne(request, response, answer);
      if (!caught) return;
      if (!page) return passOn(request, response, caught);
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      const finished = await page.in(encoding);
      send(request, response, finished, told(path, page, MADE));
    };
    return (request, response, kind) =>
      pages.publications.isDeaf && kind === "kept"
        ? whileDeaf(request, response, answered)
        : answered(request, response, kind);
  }

  return { atOnce, fromMemory, throughNext };
}
