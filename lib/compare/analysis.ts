import type { Span } from "@/lib/language/span";
import { type Asides, findAsides } from "./asides";
import { type ConceptMention, findConcepts } from "./concepts";
import { findConditions } from "./conditions";
import { type DegreeWord, findDegrees } from "./degrees";
import { findExceptions } from "./exceptions";
import type { Frame } from "./frame";
import { findHedges } from "./hedges";
import { isInformation } from "./information";
import { findLeadUps } from "./leadUps";
import type { ParsedWording } from "./parse/tokens";
import { findStages, type StageWord } from "./stages";
import { findStrengths, type StrengthWord } from "./strength";
import { findUrgency, type UrgencyWord } from "./urgency";
import { findYardsticks } from "./yardsticks";

/** A parsed wording with the words that give its edits their meaning. */
export type Analysis = {
  parsed: ParsedWording;
  strengths: StrengthWord[];
  conditions: Span[];
  /** What is left out of what is said. */
  exceptions: Span[];
  concepts: ConceptMention[];
  degrees: DegreeWord[];
  urgency: UrgencyWord[];
  hedges: Span[];
  stages: StageWord[];
  asides: Asides;
  /** English verbs that only lead up to a deed. */
  leadUps: Span[];
  /** What English amounts are measured by, where they are no totals. */
  yardsticks: Span[];
  /** Whether it only points to more information. */
  isInformation: boolean;
};

/** What the frame of the wording already holds is passed in, so that it is not searched again. */
export function analyse(
  parsed: ParsedWording,
  { strengths, conditions, concepts }: Partial<Pick<Frame, "strengths" | "conditions" | "concepts">> = {},
): Analysis {
  return {
    parsed,
    strengths: strengths ?? findStrengths(parsed.folded),
    conditions: conditions ?? findConditions(parsed.marked),
    exceptions: findExceptions(parsed.marked),
    concepts: concepts ?? findConcepts(parsed.folded),
    degrees: findDegrees(parsed.folded),
    urgency: findUrgency(parsed.folded),
    hedges: findHedges(parsed.folded),
    stages: parsed.isChinese ? findStages(parsed.folded) : [],
    asides: findAsides(parsed.marked),
    leadUps: parsed.isChinese ? [] : findLeadUps(parsed.folded),
    yardsticks: parsed.isChinese ? [] : findYardsticks(parsed.folded),
    isInformation: isInformation(parsed.folded),
  };
}
