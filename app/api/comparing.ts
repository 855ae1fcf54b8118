import type { z } from "zod";
import type { Result } from "@/lib/errors";
import { readJson } from "@/lib/web/jsonBody";
import { problem, problemParts } from "@/lib/web/problem";
import { countRequest, type RateLimit, rateHeaders } from "@/lib/web/rateLimit.mutations";
import { remoteAddressIn } from "@/lib/web/remoteAddress";
import { OPEN, preflight } from "./open";
import { refusedByThread } from "./refusedByThread";

const METHODS = "POST, OPTIONS";

type Comparing<T> = {
  limit: RateLimit;
  mostBytes: number;
  schema: z.ZodType<T>;
  /** What is sent: "the two wordings". */
  what: string;
  answerTo: (asked: T, asker: string) => Promise<Result<string>>;
};

const isJson = (contentType: string | null) =>
  /^application\/json\s*(?:;|$)/i.test(contentType?.trim() ?? "");

/** Answers a comparison that anybody may ask for; see `/api/openapi.json`. Nothing of it is stored or logged. */
export function comparing<T>({ limit, mostBytes, schema, what, answerTo }: Comparing<T>) {
  const refusals = {
    too_large: [413, `The body is larger than ${mostBytes} bytes.`],
    not_utf8: [400, "The body is not UTF-8."],
    not_json: [400, "The body is not JSON."],
  } as const;
  return async (request: Request): Promise<Response> => {
    const asker = remoteAddressIn(request.headers);
    const allowance = await countRequest(limit, asker);
    const headers = { ...OPEN, ...rateHeaders(limit, allowance) };
    if (!allowance.ok) return problem(429, `Ask again in ${allowance.resetSeconds} seconds.`, { headers });
    if (!isJson(request.headers.get("content-type"))) {
      return problem(415, `Send ${what} as application/json.`, {
        headers: { ...headers, "accept-post": "application/json" },
      });
    }
    const body = await readJson(request, mostBytes);
    if (!body.ok) {
      const [status, detail] = refusals[body.reason];
      return problem(status, detail, { headers });
    }
    const asked = schema.safeParse(body.value);
    if (!asked.success) {
      const errors = problemParts(asked.error);
      const detail = `The request does not fit the schema ${schema.meta()?.id}.`;
      return problem(422, detail, { errors, headers });
    }
    const answered = await answerTo(asked.data, asker);
    if (!answered.ok) return refusedByThread(answered, headers);
    return new Response(answered.value, { headers: { ...headers, "content-type": "application/json" } });
  };
}

/** Whether a browser may ask. */
export const mayAsk = (): Response => preflight(METHODS, "POST", "content-type");

export const otherMethod = (what: string) => (): Response =>
  problem(405, `Send ${what} by POST.`, { headers: { ...OPEN, allow: METHODS } });
