import type { z } from "zod";

/** What is wrong with one member of what was sent; `pointer` is a JSON pointer into it (RFC 9457, RFC 6901). */
export type ProblemPart = { pointer: string; detail: string };

const TITLES = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;
export type ProblemStatus = keyof typeof TITLES;

/**
 * An error for programs: `application/problem+json`. The type is left at "about:blank": the status says what it is.
 * `id`, a UUID, names this occurrence.
 */
export function problem(
  status: ProblemStatus,
  detail: string,
  { errors, id, headers }: { errors?: readonly ProblemPart[]; id?: string; headers?: HeadersInit } = {},
): Response {
  const sent = new Headers(headers);
  sent.set("content-type", "application/problem+json");
  const occurrence = id && { instance: `urn:uuid:${id}` };
  const body = {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail,
    ...occurrence,
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(body), { status, headers: sent });
}

/** Where a zod issue stands, as a JSON pointer. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** More would only repeat what is wrong. */
const MOST_PARTS = 20;

/** What zod found wrong, for a 422. */
export function problemParts({ issues }: z.ZodError): ProblemPart[] {
  return issues
    .slice(0, MOST_PARTS)
    .map(({ path, message }) => ({ pointer: pointerTo(path), detail: message }));
}
