import { descend } from "./descend";

/** A judged sentence by its features; `counts` is its weight among the others. */
export type Example = { features: readonly string[]; checkable: boolean; counts: number };

/** Weight of the squared weights: keeps a feature that few sentences have near nothing. */
export const RIDGE = 3;
export const ROUNDS = 220;
/** A feature that fewer sentences have teaches little. */
export const RAREST = 3;

/** The examples with their features as numbers, and the names of those that are frequent enough. */
function indexed(examples: readonly Example[]) {
  const counted = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counted.set(name, (counted.get(name) ?? 0) + 1);
  const names = ["bias", ...[...counted].filter(([, count]) => count >= RAREST).map(([name]) => name)];
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(({ features, ...rest }) => ({
    ...rest,
    places: [0, ...features.flatMap((name) => places.get(name) ?? [])],
  }));
  return { names, rows };
}

/** Logistic regression; the same data, the same weights. */
export function learnLogistic(examples: readonly Example[]): Map<string, number> {
  const { names, rows } = indexed(examples);
  const weights = descend(names.length, ROUNDS, (now) => {
    const slope = now.map((weight, place) => (place === 0 ? 0 : RIDGE * weight));
    for (const { places, checkable, counts } of rows) {
      const sum = places.reduce((so, place) => so + (now[place] ?? 0), 0);
      const off = counts * (1 / (1 + Math.exp(-sum)) - (checkable ? 1 : 0));
      for (const place of places) slope[place] = (slope[place] ?? 0) + off;
    }
    return slope;
  });
  return new Map(names.map((name, place) => [name, weights[place] ?? 0]));
}
