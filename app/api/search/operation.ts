import { z } from "zod";
import { answer, type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { SEARCHES } from "@/lib/site/searchApi/limits";
import { searchRequest } from "@/lib/site/searchApi/request";
import { searchAnswer } from "@/lib/site/searchApi/schema";

/** Each parameter with its schema as JSON Schema has it; none is required. */
function parameters() {
  return Object.entries(searchRequest.shape).map(([name, schema]) => {
    const { $schema: _, description, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return { name, in: "query", ...(description && { description }), schema: rest };
  });
}

/** `GET /api/search` as the OpenAPI document describes it. */
export const searchOperation: Operation = {
  path: "/api/search",
  method: "get",
  object: {
    operationId: "search",
    summary: "Find claims that were made before",
    description:
      "Finds public claims by words, quotes, numbers and names, in English and Chinese and across the two, with what " +
      "each shares with the question. Likeness suggests: a verdict belongs to one claim and never to another that is " +
      `like it. One address may ask ${SEARCHES.requests} times in ${SEARCHES.seconds} seconds.`,
    parameters: parameters(),
    responses: {
      "200": { ...answer("What was found.", searchAnswer), headers: rateLimitHeaders(SEARCHES) },
      ...problemAnswers({
        "405": "Another method than GET or HEAD.",
        "422": "A parameter is unknown, is there twice or has a wrong value; `errors` says which.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
        "503": "The site is busy; Retry-After says when to ask again.",
      }),
    },
  },
};
