import { descend } from "../suggest/descend";

/** A judged sentence by its features; `accepted` says of each kind, in order, whether an editor might choose it. */
export type Judged = { features: readonly string[]; accepted: readonly boolean[] };

/** Weight of the squared weights: keeps a feature that few sentences have near nothing. */
export const RIDGE = 5;
export const ROUNDS = 150;
/** A feature that fewer sentences have teaches little. */
export const RAREST = 3;

/** The names of the features that are frequent enough. */
function frequent(examples: readonly Judged[]): string[] {
  const counted = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counted.set(name, (counted.get(name) ?? 0) + 1);
  return ["bias", ...[...counted].filter(([, count]) => count >= RAREST).map(([name]) => name)];
}

/** How likely each kind is, of sums of weights. */
function shares(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const all = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / all);
}

/**
 * One logistic regression of all kinds together: what one of them gains the others lose. Where an editor might choose
 * several, it does not matter which of them it gives. The same data, the same weights, by kind in order.
 */
export function learnSoftmax(examples: readonly Judged[], kinds: number): Map<string, number>[] {
  const names = frequent(examples);
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(({ features, accepted }) => ({
    accepted,
    places: [0, ...features.flatMap((name) => places.get(name) ?? [])],
  }));
  const weights = descend(names.length * kinds, ROUNDS, (now) => {
    const slope = now.map((weight, nth) => (nth < kinds ? 0 : RIDGE * weight));
    for (const row of rows) addSlope(slope, now, row, kinds);
    return slope;
  });
  return Array.from(
    { length: kinds },
    (_, kind) => new Map(names.map((name, place) => [name, weights[place * kinds + kind] ?? 0])),
  );
}

function addSlope(
  slope: Float64Array,
  now: Float64Array,
  { places, accepted }: { places: readonly number[]; accepted: readonly boolean[] },
  kinds: number,
): void {
  const sums = new Float64Array(kinds);
  for (const place of places)
    for (let kind = 0; kind < kinds; kind++)
      sums[kind] = (sums[kind] ?? 0) + (now[place * kinds + kind] ?? 0);
  const told = shares(sums);
  const right = told.reduce((sum, one, kind) => sum + (accepted[kind] ? one : 0), 0);
  const off = told.map((one, kind) => one - (accepted[kind] ? one / Math.max(right, 1e-9) : 0));
  for (const place of places)
    for (let kind = 0; kind < kinds; kind++) {
      const at = place * kinds + kind;
      slope[at] = (slope[at] ?? 0) + (off[kind] ?? 0);
    }
}
