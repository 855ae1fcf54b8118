import { unstable_rethrow as rethrowOfNext } from "next/navigation";
import { isBusy } from "@/lib/busy";
import { newId } from "@/lib/id";
import { logRequestError } from "@/lib/requestErrors";
import { RETRY_SECONDS } from "@/lib/retrySeconds";
import { problem } from "@/lib/web/problem";

/**
 * A handler that answers an error of ours with a problem whose id stands in the log too, and with 503 where the database
 * could not be had in time. `route` is the pattern of its
 * address; `headers` are those that its other answers have.
 */
export function guarded<A extends unknown[]>(
  route: `/api/${string}`,
  method: "GET" | "POST",
  handle: (...args: A) => Response | Promise<Response>,
  headers: HeadersInit = { "cache-control": "no-store" },
): (...args: A) => Promise<Response> {
  return async (...args) => {
    try {
      return await handle(...args);
    } catch (error) {
      // Redirects and the like are thrown as well.
      rethrowOfNext(error);
      const id = newId();
      logRequestError(id, error, { route, kind: "route", method });
      if (isBusy(error)) {
        const sent = { ...Object.fromEntries(new Headers(headers)), "retry-after": String(RETRY_SECONDS) };
        return problem(503, "The site is busy. Ask again in a moment.", { id, headers: sent });
      }
      return problem(500, "The fault is ours. If you report it, name the id.", { id, headers });
    }
  };
}
