import { type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { originalParameter } from "@/app/api/timemap/operation";
import { TIMEMAPS } from "@/lib/captures/limits";

/** `GET /api/timegate/{url}` as the OpenAPI document describes it. */
export const timegateOperation: Operation = {
  path: "/api/timegate/{url}",
  method: "get",
  object: {
    operationId: "timegate",
    summary: "Find the copy of a document nearest to a moment",
    description: "A TimeGate (RFC 7089). Without Accept-Datetime it leads to the latest copy.",
    parameters: [
      originalParameter,
      {
        name: "Accept-Datetime",
        in: "header",
        required: false,
        schema: { type: "string" },
        example: "Tue, 03 Mar 2026 10:00:00 GMT",
      },
    ],
    responses: {
      "302": {
        description: "Where the copy is.",
        headers: {
          ...rateLimitHeaders(TIMEMAPS),
          Location: { description: "The memento.", schema: { type: "string" } },
        },
      },
      ...problemAnswers({
        "400": "Accept-Datetime is not a date that exists, written as HTTP does.",
        "404": "There is no public copy of it.",
        "405": "Another method than GET or HEAD.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
      }),
    },
  },
};
