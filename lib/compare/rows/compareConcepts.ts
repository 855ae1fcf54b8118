import { type ConceptMention, conceptsOnlyIn, firstOfEach, isNarrower } from "../concepts";
import type { Difference } from "./effects";

/** Whether the concepts became broader or narrower; null when both sides name the same ones or none. */
export function compareConcepts(
  from: readonly ConceptMention[],
  to: readonly ConceptMention[],
): Difference | null {
  const [x, y] = [conceptsOnlyIn(from, to), conceptsOnlyIn(to, from)];
  const [these, those] = [firstOfEach(x), firstOfEach(y)];
  if (these.some((one) => those.some((other) => isNarrower(one.concept, other.concept))))
    return { effect: "broader", reason: "whole_of" };
  if (these.some((one) => those.some((other) => isNarrower(other.concept, one.concept))))
    return { effect: "narrower", reason: "part_of" };
  if (x.length > 0 && y.length > 0 && x.length === from.length && y.length === to.length)
    return { effect: "unclear", reason: "another_thing" };
  return null;
}
