import type { Span } from "@/lib/language/span";
import { findConditions } from "./conditions";
import { type DegreeWord, findDegrees } from "./degrees";
import { findStrengths, type StrengthWord } from "./strength";
import type { Frame } from "./terms";
import { findThings, type Named } from "./things";
import type { Reading } from "./tokens";
import { findUrgency, type UrgencyWord } from "./urgency";

/** A wording with what its edits are looked at for. */
export type Side = {
  reading: Reading;
  strengths: StrengthWord[];
  conditions: Span[];
  things: Named[];
  degrees: DegreeWord[];
  urgency: UrgencyWord[];
};

/** What was found for the frame of the wording is not looked for again. */
export function sideOf(
  reading: Reading,
  { strengths, conditions, things }: Partial<Pick<Frame, "strengths" | "conditions" | "things">> = {},
): Side {
  return {
    reading,
    strengths: strengths ?? findStrengths(reading.plain),
    conditions: conditions ?? findConditions(reading.plain),
    things: things ?? findThings(reading.plain),
    degrees: findDegrees(reading.plain),
    urgency: findUrgency(reading.plain),
  };
}
