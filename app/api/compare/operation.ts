import { answer, content, type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import { COMPARISONS, LONGEST_WORDING, MOST_BYTES } from "@/lib/compareAny/limits";
import { comparisonAnswer, comparisonRequest } from "@/lib/compareAny/schema";

const EXAMPLE = {
  earlier: { text: "We will halve our emissions by 2030.", lang: "en", saidOn: "2020-08" },
  later: { text: "We aim to reduce our emissions by up to half by 2035.", lang: "en", saidOn: "2023-02-07" },
};

/** `POST /api/compare` as the OpenAPI document describes it. */
export const compareOperation: Operation = {
  path: "/api/compare",
  method: "post",
  object: {
    operationId: "compare",
    summary: "Compare two wordings of a promise",
    description:
      "Says which terms of the promise moved between two wordings, in which direction, and in which words of both. " +
      "In English, Chinese or one of each. It is the program's reading, not a verdict. Nothing is stored. " +
      `Each wording may have ${LONGEST_WORDING} characters, the body ${MOST_BYTES} bytes; one address may ask ` +
      `${COMPARISONS.requests} times in ${COMPARISONS.seconds} seconds.`,
    requestBody: {
      required: true,
      content: content(comparisonRequest, EXAMPLE),
    },
    responses: {
      "200": {
        ...answer("What the program reads.", comparisonAnswer),
        headers: rateLimitHeaders(COMPARISONS),
      },
      ...problemAnswers({
        "400": "The body is not JSON in UTF-8.",
        "405": "Another method than POST.",
        "413": "The body is too large.",
        "415": "The body is not sent as application/json.",
        "422":
          "The body does not fit the schema, and `errors` says where; or its words take too long to compare.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
        "503": "The site is busy, or too much is compared at once; Retry-After says when to ask again.",
      }),
    },
  },
};
