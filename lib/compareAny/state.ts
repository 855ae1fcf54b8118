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
  /** Why two wordings were not compared: too much is asked for at once, or they take too long. */
  refusal: "busy" | "tooHard" | null;
  comparison: PairComparison | null;
};

export const NOT_YET_COMPARED: CompareState = {
  round: 0,
  typed: NOTHING_TYPED,
  errors: {},
  waitSeconds: 0,
  refusal: null,
  comparison: null,
};
