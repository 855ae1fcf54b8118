import { findPlaces } from "@/lib/claims/places/findPlaces";
import { CodePointIndex, codePointLength } from "@/lib/language/text";
import type { Row } from "./rows";
import type { Prediction } from "./score";

/** Where a passage is found again. */
export function answer(row: Row): Prediction {
  const end = row.start + codePointLength(row.quote);
  const found = findPlaces(row.earlier, row.later)({ start: row.start, end });
  if (found.outcome === "orphan")
    return { id: row.id, outcome: "orphan", start: null, end: null, exact: null };
  const exact = new CodePointIndex(row.later).slice(found.start, found.end);
  return { id: row.id, ...found, exact };
}
