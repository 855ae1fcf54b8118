import { answer, content, type Operation, problemAnswers, rateLimitHeaders } from "@/app/api/operation";
import {
  DOCUMENT_COMPARISONS,
  LONGEST_DOCUMENT,
  MOST_DOCUMENT_BYTES,
  MOST_PASSAGES,
} from "@/lib/compareAny/documents/limits";
import { documentsAnswer, documentsRequest } from "@/lib/compareAny/documents/schema";

const EXAMPLE = {
  earlier: { text: "# Lending rules\n\nUp to 12 books may be borrowed.\n\nThe room closes at six." },
  later: { text: "# Lending rules\n\nThe room closes at six.\n\nUp to 8 books may be borrowed." },
  lang: "en",
};

/** `POST /api/compare-documents` as the OpenAPI document describes it. */
export const compareDocumentsOperation: Operation = {
  path: "/api/compare-documents",
  method: "post",
  object: {
    operationId: "compareDocuments",
    summary: "Compare two versions of a document",
    description:
      "Says which sentences of a document say something else in a later version, with the terms that moved, first; then " +
      "edits that repeat, what reads the same though it is worded otherwise, and what moved. Numbering, the dates of the " +
      "versions and page furniture are told apart. It is the program's reading, not a verdict. Nothing is stored. " +
      `Each document may have ${LONGEST_DOCUMENT} characters and ${MOST_PASSAGES} sentences and lines, the body ${MOST_DOCUMENT_BYTES} bytes; one address may ask ` +
      `${DOCUMENT_COMPARISONS.requests} times in ${DOCUMENT_COMPARISONS.seconds} seconds.`,
    requestBody: { required: true, content: content(documentsRequest, EXAMPLE) },
    responses: {
      "200": {
        ...answer("What the program reads.", documentsAnswer),
        headers: rateLimitHeaders(DOCUMENT_COMPARISONS),
      },
      ...problemAnswers({
        "400": "The body is not JSON in UTF-8.",
        "405": "Another method than POST.",
        "413": "The body is too large.",
        "415": "The body is not sent as application/json.",
        "422":
          "The body does not fit the schema, and `errors` says where; or the documents take too long to compare.",
        "429": "Too many requests from this address; Retry-After says how long to wait.",
        "500": "An error of ours; `instance` names it.",
        "503": "The site is busy, or too much is compared at once; Retry-After says when to ask again.",
      }),
    },
  },
};
