import { answerTo } from "@/lib/compareAny/documents/compareTexts";
import { DOCUMENT_COMPARISONS, MOST_DOCUMENT_BYTES } from "@/lib/compareAny/documents/limits";
import { documentsRequest } from "@/lib/compareAny/documents/schema";
import { comparing, mayAsk, otherMethod } from "../comparing";
import { guarded } from "../guarded";
import { OPEN } from "../open";

const what = "the two documents";

/** Compares two versions of a document; see `/api/openapi.json`. Nothing of them is stored or logged. */
const answer = comparing({
  limit: DOCUMENT_COMPARISONS,
  mostBytes: MOST_DOCUMENT_BYTES,
  schema: documentsRequest,
  what,
  answerTo,
});

export const POST = guarded("/api/compare-documents", "POST", answer, OPEN);

export const OPTIONS = mayAsk;

const refused = otherMethod(what);

export { refused as DELETE, refused as GET, refused as PATCH, refused as PUT };
