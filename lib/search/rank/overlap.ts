import type { Weighed, WeighedTerm } from "./weigh";

const NUMBER = /^(?:#|\d)/u;

/** What a question and a document have in common, term by term; `fields` is the share of each field that it has. */
export function overlap(question: Weighed, { words, masses }: { words: string; masses: readonly number[] }) {
  const seen = {
    mass: 0,
    crossed: 0,
    capitals: 0,
    numbers: 0,
    otherNumbers: 0,
    names: 0,
    pairs: 0,
    fields: [] as number[],
  };
  const found = new Set<string>();
  const others = new Set<string>();
  const pairs = new Set<string>();
  for (const [nth, field] of words.split("\n").entries()) {
    const inField = new Set<string>();
    let mass = 0;
    let before: WeighedTerm | undefined;
    for (const word of field.split(" ")) {
      const term = question.terms.get(word);
      if (!term) {
        if (NUMBER.test(word)) others.add(word);
      } else {
        if (!inField.has(word)) mass += term.idf;
        inField.add(word);
        found.add(word);
        const pair = before && `${before.term} ${word}`;
        if (before && pair && question.pairs.has(pair) && !pairs.has(pair)) {
          pairs.add(pair);
          seen.pairs += (before.idf + term.idf) / 2;
        }
      }
      before = term;
    }
    const whole = masses[nth] ?? 0;
    seen.fields.push(whole > 0 ? Math.min(1, mass / whole) : 0);
  }
  for (const word of found) countTerm(seen, word, question.terms.get(word));
  seen.crossed = crossedMass(question, found);
  seen.otherNumbers = others.size;
  return seen;
}

/** What the words of the other language stand for, where the words of the question themselves are not there. */
function crossedMass({ terms, parts }: Weighed, found: ReadonlySet<string>): number {
  const best = new Map<WeighedTerm, number>();
  for (const word of found) {
    const term = terms.get(word);
    if (term?.of === undefined) continue;
    const share = Math.min(1, 2 * term.weight);
    for (const part of parts.get(term.of) ?? []) {
      if (!found.has(part.term)) best.set(part, Math.max(best.get(part) ?? 0, share));
    }
  }
  let mass = 0;
  for (const [{ idf, weight }, share] of best) mass += idf * Math.min(weight, 1) * share;
  return mass;
}

type Seen = { mass: number; capitals: number; numbers: number; names: number };

function countTerm(seen: Seen, word: string, term: WeighedTerm | undefined): void {
  if (!term || term.of !== undefined) return;
  const weight = term.idf * Math.min(term.weight, 1);
  seen.mass += weight;
  if (term.kind === "name") seen.names++;
  if (term.isSigned) return;
  if (term.isCapital) seen.capitals += weight;
  if (NUMBER.test(word)) seen.numbers += word.length > 1 ? 1 : 0.3;
}
