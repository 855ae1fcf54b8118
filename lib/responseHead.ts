import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_LENGTH } from "./bodyLength";
import { FAILURE_POLICY, failurePage } from "./failurePage";
import { RETRY_SECONDS } from "./retrySeconds";

/** For a year, in seconds: a browser that has seen the site over https asks for it in no other way. */
const HSTS = "max-age=31536000";
/** What every answer says about the site where people open it. */
export const aboutSite = (site: string | undefined): Record<string, string> =>
  site?.startsWith("https:") ? { "strict-transport-security": HSTS } : {};
/** Nobody keeps an answer without asking: what was retracted must not be shown by a cache that nobody told. */
const ASK_FIRST = "public, max-age=0, must-revalidate";
const NEVER = "no-store";
/** What a cache on the way may keep, as Next words it for pages; files with a hash in their name are `immutable`. */
const MAY_BE_KEPT = /s-maxage|stale-while-revalidate/;
const IS_PAGE = /^text\/(?:html|x-component)\b/;

/** `site`: where people open it. `state` is looked at when the head is sent, after the work is done or has failed. */
/** The headers among what `writeHead` was given: an object, or names and values in turn. */
export function headersIn(rest: unknown[]): [name: string, value: string][] {
  const given = rest.find((one) => typeof one === "object" && one !== null) ?? {};
  if (!Array.isArray(given)) return Object.entries(given);
  return given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1]] as [string, string]] : []));
}

export type Answered = { site: string | undefined; state: { isBusy: boolean } };

/** What each answer says beside what the app says; true when the app's words are to be replaced by "busy". */
function decide(request: IncomingMessage, response: ServerResponse, { site, state }: Answered): boolean {
  for (const [name, value] of Object.entries(aboutSite(site))) response.setHeader(name, value);
  const length = response.getHeader(BODY_LENGTH);
  if (length !== undefined) response.setHeader("content-length", Number(length));
  response.removeHeader(BODY_LENGTH);
  const kept = String(response.getHeader("cache-control") ?? "");
  const isMissing = response.statusCode >= 400;
  if (MAY_BE_KEPT.test(kept) || (isMissing && /max-age=[1-9]/.test(kept)))
    response.setHeader("cache-control", isMissing && response.statusCode !== 404 ? NEVER : ASK_FIRST);
  if (!state.isBusy || (response.statusCode >= 300 && response.statusCode < 400)) return false;
  const failed = response.statusCode >= 500 && response.statusCode !== 503;
  response.statusCode = 503;
  response.setHeader("retry-after", RETRY_SECONDS);
  response.setHeader("cache-control", NEVER);
  const type = String(response.getHeader("content-type") ?? "text/html");
  if (!failed || !IS_PAGE.test(type) || request.headers["next-action"] !== undefined) return false;
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "etag"])
    response.removeHeader(name);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", FAILURE_POLICY);
  return true;
}

/**
 * Has the last word on an answer: its head is completed when it is sent, and a page that failed because the site is busy
 * says so instead. Node has no hook for this: the three functions that send something are put around.
 */
export function completeHead(request: IncomingMessage, response: ServerResponse, answered: Answered): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const passedOn = () => {
    if (answered.state.isBusy && !response.headersSent) response.writeHead(response.statusCode);
    return !isReplaced;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headersIn(rest)) response.setHeader(name, value);
    isReplaced = decide(request, response, answered);
    return writeHead.call(response, response.statusCode);
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) =>
    passedOn() ? write.apply(response, args) : true) as typeof write;
  response.end = ((...args: Parameters<typeof end>) =>
    passedOn()
      ? end.apply(response, args)
      : end.call(
          response,
          failurePage(request.url?.startsWith("/zh") ?? false, { what: "busy" }),
          "utf8",
        )) as typeof end;
}
