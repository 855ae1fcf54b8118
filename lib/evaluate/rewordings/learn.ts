import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { editsBetween } from "@/lib/promises/compare/align";
import { type Features, featuresOf, type Side } from "@/lib/promises/compare/features";
import { anyOf, editLikelihood, isCertain } from "@/lib/promises/compare/model";
import { pairs } from "@/lib/promises/compare/pairs/all";
import { findStrengths } from "@/lib/promises/compare/strength";
import { read } from "@/lib/promises/compare/tokens";
import { type Labelled, readPairs } from "./pairs";

const FILE = join("lib", "promises", "compare", "weights.json");

/** How much one pair of a tier counts: what people labelled in real texts most, what was made by rule least. */
const COUNTS: Record<string, number> = {
  ota_random: 4,
  ota_hand: 2,
  zh_written: 2,
  own: 1,
  ota_constructed: 0.5,
  ota_auto_cosmetic: 1,
};
const OTHERWISE = 0.25;
/** Labels that are near chance. */
const LEFT_OUT = new Set(["pawsx_zh"]);
/** Weight of the squared weights: keeps a feature that few pairs have near nothing. */
const RIDGE = 2;
const ROUNDS = 300;
const STEP = 0.05;
const FOLDS = 8;
const THRESHOLDS = [0.45, 0.5, 0.55, 0.6, 0.65];

type Example = { row: Labelled; edits: Features[] };
type Weights = Map<string, number>;

function exampleOf(row: Labelled): Example {
  const [a, b] = [read({ text: row.earlier }), read({ text: row.later })];
  const [x, y]: [Side, Side] = [
    { reading: a, strengths: findStrengths(a.plain) },
    { reading: b, strengths: findStrengths(b.plain) },
  ];
  const edits = editsBetween(a, b);
  return { row, edits: edits.map((edit) => featuresOf(edit, x, y, edits)) };
}

const likelihood = ({ edits }: Example, weights: Weights) =>
  anyOf(edits.map((edit) => editLikelihood(edit, weights)));

/** The gradient of the log-loss of "some edit changes it" for all examples, with the ridge. */
function gradient(examples: readonly Example[], weights: Weights): Weights {
  const sums: Weights = new Map(
    [...weights].map(([name, weight]) => [name, name === "bias" ? 0 : RIDGE * weight]),
  );
  for (const example of examples) {
    const chance = likelihood(example, weights);
    const slope =
      (example.row.changed ? -(1 - chance) / chance : 1) * (COUNTS[example.row.tier] ?? OTHERWISE);
    for (const edit of example.edits) {
      if (isCertain(edit)) continue;
      const pull = slope * editLikelihood(edit, weights);
      sums.set("bias", (sums.get("bias") ?? 0) + pull);
      for (const [name, value] of Object.entries(edit)) sums.set(name, (sums.get(name) ?? 0) + pull * value);
    }
  }
  return sums;
}

/** Gradient descent with Adam's step sizes (Kingma and Ba, 2015); the same data gives the same weights. */
function learn(examples: readonly Example[]): Weights {
  const weights: Weights = new Map([["bias", -1]]);
  const [first, second]: [Weights, Weights] = [new Map(), new Map()];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, slope] of gradient(examples, weights)) {
      const mean = 0.9 * (first.get(name) ?? 0) + 0.1 * slope;
      const square = 0.999 * (second.get(name) ?? 0) + 0.001 * slope * slope;
      first.set(name, mean);
      second.set(name, square);
      const move = mean / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.999 ** round)) + 1e-8);
      weights.set(name, (weights.get(name) ?? 0) - STEP * move);
    }
  }
  return weights;
}

/** Pairs of one document stay in one fold: they repeat each other. */
function foldOf({ id, origin }: Labelled): number {
  const document = origin.includes(":") ? origin.replace(/[;\t].*$/su, "") : id;
  let sum = 0;
  for (const character of document) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % FOLDS;
}

type Rated = { row: Labelled; chance: number };

function balanced(rated: readonly Rated[], threshold: number): string {
  const share = (some: readonly Rated[], isHit: (one: Rated) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(isHit).length / some.length;
  const recall = share(
    rated.filter(({ row }) => row.changed),
    ({ chance }) => chance >= threshold,
  );
  const specificity = share(
    rated.filter(({ row }) => !row.changed),
    ({ chance }) => chance < threshold,
  );
  return `${((recall + specificity) / 2).toFixed(3)} (${recall.toFixed(2)}/${specificity.toFixed(2)})`;
}

/**
 * `npm run evaluate -- learn --data FILE [--threshold T]`: learns the weights of the comparer from labelled pairs
 * and writes them, after it told how well such weights do on documents they were not learned from.
 */
export function learnWeights(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string" }, threshold: { type: "string", default: "0.57" } },
  });
  if (!values.data) {
    console.error("Say from what: npm run evaluate -- learn --data FILE");
    return 1;
  }
  const own = pairs
    .filter(({ lang }) => !lang.includes("-"))
    .map((pair): Labelled => ({ ...pair, tier: "own", origin: "" }));
  const rows = [...readPairs(values.data).filter(({ tier }) => !LEFT_OUT.has(tier)), ...own];
  const examples = rows.map(exampleOf);
  const rated = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(examples.filter(({ row }) => foldOf(row) !== fold));
    return examples
      .filter(({ row }) => foldOf(row) === fold)
      .map((one) => ({ row: one.row, chance: likelihood(one, weights) }));
  }).flat();
  console.log(`Balanced accuracy (recall/specificity) on documents not learned from, ${FOLDS} folds:`);
  for (const tier of [...new Set(rows.map((row) => row.tier))]) {
    const some = rated.filter(({ row }) => row.tier === tier);
    console.log(
      `${tier.padEnd(20)}${THRESHOLDS.map((threshold) => `${threshold}: ${balanced(some, threshold)}`).join("   ")}`,
    );
  }
  const weights = [...learn(examples)]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const obtained = `Learned by npm run evaluate -- learn from ${rows.length} labelled pairs (ridge ${RIDGE}, ${ROUNDS} rounds); see lib/evaluate/rewordings/learn.ts.`;
  const kept = Object.fromEntries(weights.map(([name, weight]) => [name, Number(weight.toFixed(2))]));
  writeFileSync(
    FILE,
    `${JSON.stringify({ obtained, threshold: Number(values.threshold), weights: kept }, null, 2)}\n`,
  );
  console.log(`${weights.length} weights written to ${FILE}`);
  return 0;
}
