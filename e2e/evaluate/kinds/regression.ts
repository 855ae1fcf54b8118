import { descend } from "../suggest/descend";

/** What is known of an example, each by its name, and how much of it there is; whether the answer is yes. */
export type Example = { known: readonly (readonly [name: string, amount: number])[]; isSo: boolean };

/** How a regression is learned: `ridge` is the weight of the squared weights, `rarest` how often a name has to come. */
export type Learning = { ridge: number; rounds: number; rarest: number };

function frequent(examples: readonly Pick<Example, "known">[], rarest: number): string[] {
  const counted = new Map<string, number>();
  for (const { known } of examples)
    for (const [name] of known) counted.set(name, (counted.get(name) ?? 0) + 1);
  return ["bias", ...[...counted].filter(([, count]) => count >= rarest).map(([name]) => name)];
}

/** Logistic regression of amounts; the same data, the same weights. */
export function learnRegression(
  examples: readonly Example[],
  { ridge, rounds, rarest }: Learning,
): Map<string, number> {
  const names = frequent(examples, rarest);
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(({ known, isSo }) => {
    const kept = known.filter(([name]) => placeOf.has(name));
    return {
      isSo,
      places: Int32Array.from([0, ...kept.map(([name]) => placeOf.get(name) ?? 0)]),
      amounts: Float64Array.from([1, ...kept.map(([, amount]) => amount)]),
    };
  });
  const weights = descend(names.length, rounds, (now) => {
    const slope = now.map((weight, place) => (place === 0 ? 0 : ridge * weight));
    for (const { places, amounts, isSo } of rows) {
      let sum = 0;
      for (let nth = 0; nth < places.length; nth++) sum += (now[places[nth] ?? 0] ?? 0) * (amounts[nth] ?? 0);
      const off = 1 / (1 + Math.exp(-sum)) - (isSo ? 1 : 0);
      for (let nth = 0; nth < places.length; nth++) {
        const place = places[nth] ?? 0;
        slope[place] = (slope[place] ?? 0) + off * (amounts[nth] ?? 0);
      }
    }
    return slope;
  });
  return new Map(names.map((name, place) => [name, weights[place] ?? 0]));
}
