import { content, type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { MEMENTOS_ON_A_PAGE, TIMEMAPS } from "@/lib/captures/limits";
import { timemapJson } from "@/lib/captures/timemapAnswer";

export const originalParameter = {
  name: "url",
  in: "path",
  required: true,
  description: "The address of the document, percent-encoded or as it is.",
  schema: { type: "string" },
};

/** `GET /api/timemap/{format}/{url}` as the OpenAPI document describes it. */
export const timemapOperation: Operation = {
  path: "/api/timemap/{format}/{url}",
  method: "get",
  object: {
    operationId: "timemap",
    summary: "List the public copies of a document",
    description:
      `A TimeMap (RFC 7089), the earliest copy first, ${MEMENTOS_ON_A_PAGE} at a time: page 2 stands at ` +
      "`/api/timemap/{format}/2/{url}`. Failed attempts are no copies and are not in it. " +
      `One address may ask ${TIMEMAPS.requests} times in ${TIMEMAPS.seconds} seconds.`,
    parameters: [
      { name: "format", in: "path", required: true, schema: { type: "string", enum: ["link", "json"] } },
      originalParameter,
    ],
    responses: {
      "200": {
        description: "The copies.",
        headers: rateLimitHeaders(TIMEMAPS),
        content: { "application/link-format": { schema: { type: "string" } }, ...content(timemapJson) },
      },
      ...problemAnswers({
        "404": "There is no public copy of it, or no such page.",
        "405": "Another method than GET or HEAD.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
      }),
    },
  },
};
