import { answerTo } from "@/lib/compareAny/comparePair";
import { COMPARISONS, MOST_BYTES } from "@/lib/compareAny/limits";
import { comparisonRequest } from "@/lib/compareAny/schema";
import { comparing, mayAsk, otherMethod } from "../comparing";
import { guarded } from "../guarded";
import { OPEN } from "../open";

const what = "the two wordings";

/** Compares two wordings; see `/api/openapi.json`. Nothing of them is stored or logged. */
const answer = comparing({
  limit: COMPARISONS,
  mostBytes: MOST_BYTES,
  schema: comparisonRequest,
  what,
  answerTo,
});

export const POST = guarded("/api/compare", "POST", answer, OPEN);

export const OPTIONS = mayAsk;

const refused = otherMethod(what);

export { refused as DELETE, refused as GET, refused as PATCH, refused as PUT };
