import type { Refusal } from "@/lib/errors";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import { problem } from "@/lib/web/problem";

/** What a thread did not answer: 503 where too much is asked for at once, 422 for what takes too long. */
export function refusedByThread({ reason }: Refusal, headers: Record<string, string>): Response {
  if (reason !== "busy") return problem(422, "This takes too long: send a shorter passage.", { headers });
  return problem(503, `Too much is asked for at once. Ask again in ${RETRY_SECONDS} seconds.`, {
    headers: { ...headers, "retry-after": String(RETRY_SECONDS) },
  });
}
