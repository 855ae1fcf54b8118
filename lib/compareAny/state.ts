import type { PairComparison } from "./comparePair";
import { type FieldErrors, NOTHING_TYPED, type Typed } from "./form";

/** What the page shows after its form was sent: what was typed comes back whatever happened. */
export type CompareState = {
  /** How often it was sent: fields are filled anew each time. */
  round: number;
  typed: Typed;
  errors: FieldErrors;
  /** More than nothing when too many comparisons were asked for. */
  waitSeconds: number;
  comparison: PairComparison | null;
};

export const NOT_YET_COMPARED: CompareState = {
  round: 0,
  typed: NOTHING_TYPED,
  errors: {},
  waitSeconds: 0,
  comparison: null,
};
