import { type Head, headerIn, headIn } from "../warc/head";
import { bodyOfPart, parameterIn, partsOf } from "./mime";

/** The page that a browser has saved with all that belongs to it. */
export type Mhtml = {
  html: Uint8Array;
  contentType: string;
  /** Where the browser had it from, and when it saved it; null where it does not say. */
  url: string | null;
  savedAt: Date | null;
};

/** Multiparts within multiparts: browsers make one, mail two. */
const MAX_DEPTH = 4;

type Part = { head: Head; body: Uint8Array };

/** The page of an MHTML file (RFC 2557); null where it is none. Megabytes take their time: run it in a thread. */
export function readMhtml(file: Uint8Array): Mhtml | null {
  const head = headIn(file, 0, "latin1");
  // The first line is a header like the others.
  const headers = head && { ...head, headers: [...head.headers, ...headersOfLine(head.line)] };
  if (!headers || !/^multipart\//i.test(headerIn(headers, "content-type") ?? "")) return null;
  const found = rootOf({ head: headers, body: file.subarray(headers.end) }, 0);
  if (!found) return null;
  const saved = new Date(headerIn(headers, "date") ?? Number.NaN);
  return {
    html: bodyOfPart(found.body, headerIn(found.head, "content-transfer-encoding")),
    contentType: headerIn(found.head, "content-type") ?? "",
    url: headerIn(headers, "snapshot-content-location") ?? headerIn(found.head, "content-location") ?? null,
    savedAt: Number.isNaN(saved.getTime()) ? null : saved,
  };
}

/** The bodies of all parts of an MHTML file, those within parts too, as they were before they were packed. */
export function bodiesInMhtml(file: Uint8Array): Uint8Array[] {
  const head = headIn(file, 0, "latin1");
  const headers = head && { ...head, headers: [...head.headers, ...headersOfLine(head.line)] };
  return headers ? bodiesIn({ head: headers, body: file.subarray(headers.end) }, 0) : [];
}

function bodiesIn({ head, body }: Part, depth: number): Uint8Array[] {
  const type = headerIn(head, "content-type") ?? "";
  const boundary = /^multipart\//i.test(type) ? parameterIn(type, "boundary") : null;
  if (!boundary || depth > MAX_DEPTH) return [bodyOfPart(body, headerIn(head, "content-transfer-encoding"))];
  return partsOf(body, boundary).flatMap((part) => bodiesIn(part, depth + 1));
}

function headersOfLine(line: string): [string, string][] {
  const colon = line.indexOf(":");
  return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
}

/** The part that is the page: the one that `start` names, else the first that is HTML. */
function rootOf({ head, body }: Part, depth: number): Part | null {
  const type = headerIn(head, "content-type") ?? "";
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return { head, body };
  const boundary = parameterIn(type, "boundary");
  if (!/^multipart\//i.test(type) || !boundary || depth === MAX_DEPTH) return null;
  const parts = partsOf(body, boundary);
  const start = parameterIn(type, "start");
  const named = start && parts.find((part) => headerIn(part.head, "content-id") === start);
  for (const part of named ? [named] : parts) {
    const root = rootOf(part, depth + 1);
    if (root) return root;
  }
  return null;
}
