import type { Span } from "@/lib/language/span";
import { type ConceptMention, findConcepts } from "./concepts";
import { findConditions } from "./conditions";
import { type DegreeWord, findDegrees } from "./degrees";
import type { Frame } from "./frame";
import type { ParsedWording } from "./parse/tokens";
import { findStrengths, type StrengthWord } from "./strength";
import { findUrgency, type UrgencyWord } from "./urgency";

/** A wording with what its edits are looked at for. */
export type Analysis = {
  parsed: ParsedWording;
  strengths: StrengthWord[];
  conditions: Span[];
  concepts: ConceptMention[];
  degrees: DegreeWord[];
  urgency: UrgencyWord[];
};

/** What was found for the frame of the wording is not looked for again. */
export function analyse(
  parsed: ParsedWording,
  { strengths, conditions, concepts }: Partial<Pick<Frame, "strengths" | "conditions" | "concepts">> = {},
): Analysis {
  return {
    parsed,
    strengths: strengths ?? findStrengths(parsed.folded),
    conditions: conditions ?? findConditions(parsed.folded),
    concepts: concepts ?? findConcepts(parsed.folded),
    degrees: findDegrees(parsed.folded),
    urgency: findUrgency(parsed.folded),
  };
}
