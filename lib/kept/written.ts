import { STATUS_CODES } from "node:http";
import type { LoneGet } from "./loneGet";
import type { Finished } from "./pages";

/** Whether whoever asks has this version already (RFC 9110, 13.1.2). */
export function hasVersion(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

const OF_BODY = new Set(["content-length", "content-encoding", "content-type"]);
/** What a head says that goes out without a body, because it is known. */
export const withoutBody = (head: string[]): string[] =>
  head.filter((_, at) => !OF_BODY.has(head[at - (at % 2)] as string));

/** Names and values in turn, as lines of a head. */
export function linesOf(head: readonly string[]): string {
  let lines = "";
  for (let at = 0; at < head.length; at += 2) lines += `${head[at]}: ${head[at + 1]}\r\n`;
  return lines;
}

/** A head as Node writes it; `rest`, which ends it, is text already. */
const headOf = (status: number, head: readonly string[], rest: string): Buffer =>
  Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${linesOf(head)}${rest}`, "latin1");

/** What was written last of an answer, in one piece: within a second it is the same for everybody. */
const wholes = new WeakMap<Finished, { rest: string; bytes: Buffer }>();

function wholeOf(finished: Finished, rest: string): Buffer {
  const before = wholes.get(finished);
  if (before?.rest === rest) return before.bytes;
  const { status, head, bytes } = finished;
  const whole = Buffer.concat([headOf(status, head, rest), bytes]);
  wholes.set(finished, { rest, bytes: whole });
  // They stand in memory once, whoever sends them.
  finished.bytes = whole.subarray(whole.length - bytes.length);
  return whole;
}

/** A whole answer as Node writes it; `rest` ends its head: what is said beside what is finished, as text. */
export function written({ method, ifNoneMatch }: LoneGet, finished: Finished, rest: string): Buffer {
  const { status, head, etag } = finished;
  if (status === 200 && hasVersion(ifNoneMatch, etag)) return headOf(304, withoutBody(head), rest);
  return method === "HEAD" ? headOf(status, head, rest) : wholeOf(finished, rest);
}
