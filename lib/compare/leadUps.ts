import type { Span } from "@/lib/language/span";
import { LEAD_UPS, SAID_OTHERWISE } from "./lexicon/leadUps";

/** A verb as it is said of one and of many: review, reviews, study, studies. */
const formOf = (verb: string) => (verb.endsWith("y") ? `${verb.slice(0, -1)}(?:y|ies)` : `${verb}(?:e?s)?`);

/** Where a verb stands: behind a modal, "to", a pronoun, or one word of degree more. */
const LEAD =
  /(?:\b(?:will|shall|must|should|may|can|would|to|not|we|they|it|and|or|only|also|be)|['’]ll)\s(?:(?:also|only|first|merely)\s)?$/iu;
const LONGEST_LEAD = 24;
const FORM = new RegExp(
  `\\b(?:${LEAD_UPS.map(formOf).join("|")})\\b(?! (?:you|them|us|people|everyone|users|customers)\\b)`,
  "giu",
);

/** The verbs of a folded English text that only lead up to a deed. */
export const findLeadUps = (folded: string): Span[] =>
  Array.from(folded.matchAll(FORM), ({ index, 0: verb }) => ({
    start: index,
    end: index + verb.length,
  })).filter(({ start }) => LEAD.test(folded.slice(Math.max(0, start - LONGEST_LEAD), start)));

const anyOf = (forms: readonly string[]) => new RegExp(`^(?:${forms.join("|")})(?: \\p{L}+ly)?$`, "iu");
const ALIKE = SAID_OTHERWISE.map(([verbs, others]): [RegExp, RegExp] => [
  anyOf(verbs.split(" ").map(formOf)),
  anyOf(others.split(",").map((other) => other.replace(/^[\p{L}-]+/u, formOf))),
]);

/** Whether one of two verbs leads up to no more than the other says: to launch a fund, to set it up. */
export const sayAsMuch = (one: string, other: string): boolean =>
  ALIKE.some(
    ([verb, words]) => (verb.test(one) && words.test(other)) || (verb.test(other) && words.test(one)),
  );
