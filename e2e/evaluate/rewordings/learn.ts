import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { align } from "@/lib/compare/align/align";
import { analyse } from "@/lib/compare/analysis";
import { isCertain } from "@/lib/compare/features/certain";
import { featuresOf } from "@/lib/compare/features/features";
import { isWordFeature, pairFeatures } from "@/lib/compare/features/pairFeatures";
import type { Features } from "@/lib/compare/features/types";
import { type Calibration, calibrate, editLikelihood, noisyOr, weighPair } from "@/lib/compare/model";
import { pairs } from "@/lib/compare/pairs/all";
import { parseWording } from "@/lib/compare/parse/parseWording";
import { KINDS, type Kind, kindFeatures } from "@/lib/compare/rows/editKinds";
import { ruleRows } from "@/lib/compare/rows/fromEdits";
import weights from "@/lib/compare/weights.json" with { type: "json" };
import { calibrationOf } from "./calibration";
import { documentOf, hashOf, inHalf } from "./halves";
import { learn, RIDGE, ROUNDS, readable, type Weights } from "./noisyOr";
import { type Labelled, readPairs } from "./pairs";

const FILE = join("lib", "compare", "weights.json");

/** How much one pair of a tier counts: what people labelled in real texts most, what was made by rule least. */
const COUNTS: Record<string, number> = {
  ota_random: 4,
  ota_hand: 2,
  ota_random2: 1,
  zh_law: 0.5,
  zh_written: 2,
  own: 2,
  ota_constructed: 0.5,
  ota_auto_cosmetic: 1,
};
const OTHERWISE = 0.25;
/** Labels that are near chance. */
const LEFT_OUT = new Set(["pawsx_zh"]);
/** Tiers whose kinds mean the same: from these the kinds are learned. */
const KINDS_FROM: Record<string, number> = {
  ota_random: 2,
  ota_hand: 2,
  ota_random2: 2,
  zh_law: 2,
  ota_constructed: 0.4,
  zh_written: 1,
};
const FOLDS = 8;
const THRESHOLDS = ["0.45", "0.5", "0.55", "0.57", "0.6", "0.65"];

type Example = { row: Labelled; edits: Features[]; kinds: Features[]; pair: Features };

function exampleOf(row: Labelled): Example {
  const [x, y] = [analyse(parseWording({ text: row.earlier })), analyse(parseWording({ text: row.later }))];
  const all = align(x.parsed, y.parsed).edits;
  const edits = all.map((edit) => featuresOf(edit, x, y, all));
  const kinds = all.map((edit, n) => kindFeatures(edits[n] ?? {}, ruleRows(edit, edits[n] ?? {}, x, y)));
  const seen = all.map((edit, n) => ({ edit, features: edits[n] ?? {} }));
  return { row, edits, kinds, pair: pairFeatures(seen, x.parsed, y.parsed) };
}

const LANGUAGES = ["en", "zh"] as const;
type Language = (typeof LANGUAGES)[number];

/** Chinese pairs are few: for their weights the English ones that were labelled with them count too. */
const teaches = ({ row }: Example, lang: Language) =>
  row.lang === lang || (lang === "zh" && row.tier !== "ota_random2");

/** Edits that are certain teach nothing: no weight outvotes them. */
function changedWeights(examples: readonly Example[], lang: Language): Weights {
  const open = examples.filter(
    (one) => teaches(one, lang) && !(one.row.changed && one.edits.some(isCertain)),
  );
  return learn(
    open.map(({ row, edits }) => ({
      edits: edits.filter((edit) => !isCertain(edit)),
      label: row.changed,
      counts: COUNTS[row.tier] ?? OTHERWISE,
    })),
  );
}

/** The words of a pair are many: their weights are kept smaller. */
const PAIR_RIDGE = 7;
/** Drawn from real texts: how often these changed is what a likelihood has to agree with. */
const REAL = new Set(["ota_random", "ota_random2"]);
/** Of an encyclopaedia each pair changed: that teaches nothing of what is harmless. */
const isOfTerms = ({ row }: Example) => row.lang === "en" && !row.tier.startsWith("vitaminc");
/** So many of the harmless pairs are to be left alone. */
const LEFT_ALONE = 0.84;

/** A word tells something where it differs in several documents: the names of one service do not. */
const FEWEST_DOCUMENTS = 4;

function wordsOfMany(examples: readonly Example[]): ReadonlySet<string> {
  const documents = new Map<string, Set<string>>();
  for (const { row, pair } of examples)
    for (const name of Object.keys(pair).filter(isWordFeature))
      documents.set(name, (documents.get(name) ?? new Set()).add(documentOf(row)));
  return new Set([...documents].flatMap(([name, { size }]) => (size >= FEWEST_DOCUMENTS ? [name] : [])));
}

function pairWeights(examples: readonly Example[]): Weights {
  const from = examples.filter(isOfTerms);
  const words = wordsOfMany(from);
  const known = (pair: Features): Features =>
    Object.fromEntries(Object.entries(pair).filter(([name]) => !isWordFeature(name) || words.has(name)));
  const bags = from.map(({ row, pair }) => ({
    edits: [known(pair)],
    label: row.changed,
    counts: COUNTS[row.tier] ?? OTHERWISE,
  }));
  return learn(bags, PAIR_RIDGE);
}

/** The likelihoods of pairs agree with what happened on documents left out; a half leaves most harmless ones alone. */
function pairCalibration(rated: readonly Rated[]): Pick<Calibration, "slope" | "shift"> {
  const real = rated.filter(({ row }) => REAL.has(row.tier));
  const found = calibrationOf(real.map(({ row, chance }) => ({ changed: row.changed, likelihood: chance })));
  const harmless = real
    .flatMap(({ row, chance }) => (row.changed ? [] : [calibrate(chance, found)]))
    .toSorted((a, b) => a - b);
  const turn = harmless[Math.floor(harmless.length * LEFT_ALONE)] ?? 0.5;
  console.log(
    `Calibrated by ${real.length} pairs: ${JSON.stringify(found)}, ${LEFT_ALONE} of the harmless lie below ${turn.toFixed(3)}`,
  );
  return { ...found, shift: Number((found.shift - Math.log(turn / (1 - turn))).toFixed(3)) };
}

const hits = ({ kinds }: Labelled, kind: Kind) =>
  kind === "clause" ? kinds.some((one) => one === "dropped" || one === "added") : kinds.includes(kind);

function kindWeights(examples: readonly Example[], kind: Kind): Weights {
  const from = examples.filter(({ row }) => row.changed && KINDS_FROM[row.tier] !== undefined);
  return learn(
    from.map(({ row, kinds }) => ({
      edits: kinds,
      label: hits(row, kind),
      counts: KINDS_FROM[row.tier] ?? 0,
    })),
  );
}

/** Pairs of one document stay in one fold: they repeat each other. */
const foldOf = (row: Labelled): number => hashOf(documentOf(row)) % FOLDS;

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

/** What weights say of documents that they were not learned from: each edit for itself, and pairs as a whole. */
function crossValidate(examples: readonly Example[]): { alone: Rated[]; together: Rated[] } {
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    others: examples.filter(({ row }) => foldOf(row) !== fold),
    left: examples.filter(({ row }) => foldOf(row) === fold),
  }));
  const rate = (edits: Features[], weights: Weights) =>
    noisyOr(edits.map((edit) => editLikelihood(edit, weights)));
  const of = (lang: Language, some: readonly Example[]) => some.filter(({ row }) => row.lang === lang);
  const alone = folds.flatMap(({ others, left }) =>
    LANGUAGES.flatMap((lang) => {
      const weights = changedWeights(others, lang);
      return of(lang, left).map(({ row, edits }) => ({ row, chance: rate(edits, weights) }));
    }),
  );
  const aloneOf = new Map(alone.map(({ row, chance }) => [row, chance]));
  const together = folds.flatMap(({ others, left }) => {
    const weights = pairWeights(others);
    return left
      .filter(isOfTerms)
      .map(({ row, pair }) => ({ row, chance: weighPair(aloneOf.get(row) ?? 0.5, pair, weights) }));
  });
  return { alone, together };
}

function tell(title: string, rated: readonly Rated[], examples: readonly Example[]): void {
  console.log(
    `\n${title}: balanced accuracy (recall/specificity) on documents not learned from, ${FOLDS} folds`,
  );
  for (const tier of new Set(examples.map(({ row }) => row.tier))) {
    const some = rated.filter(({ row }) => row.tier === tier);
    const figures = THRESHOLDS.map((threshold) => `${threshold}: ${balanced(some, Number(threshold))}`);
    console.log(`${tier.padEnd(20)}${figures.join("   ")}`);
  }
}

const PARTS = [...LANGUAGES, "kinds", "pair"] as const;
const part = z.enum(PARTS);

/**
 * `npm run evaluate -- learn --data FILE [--all FILE] [--part en|zh|kinds|pair]`: learns the weights of the comparer
 * (English, Chinese, which kinds an edit changes, and English pairs as a whole; all of them where no part is named) from the making half of labelled pairs,
 * from all of another file and from the project's own, and writes them, after it told how well such weights do on
 * documents left out.
 */
export function learnWeights(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      all: { type: "string" },
      part: { type: "string", multiple: true, default: [...PARTS] },
    },
  });
  if (!values.data) {
    console.error("Say from what: npm run evaluate -- learn --data FILE");
    return 1;
  }
  const parts = new Set(values.part.map((name) => part.parse(name)));
  const own = pairs
    .filter(({ lang }) => !lang.includes("-"))
    .map((pair): Labelled => ({ ...pair, tier: "own", origin: "" }));
  const read = [...inHalf(readPairs(values.data), "making"), ...(values.all ? readPairs(values.all) : [])];
  const rows = [...read.filter(({ tier }) => !LEFT_OUT.has(tier)), ...own];
  const examples = rows.map(exampleOf);
  const { alone, together } = crossValidate(examples);
  tell("Each edit", alone, examples);
  tell("Pairs as a whole", together, examples.filter(isOfTerms));
  const from = (name: string) =>
    `learned from ${rows.length} labelled pairs (ridge ${name === "pair" ? PAIR_RIDGE : RIDGE}, ${ROUNDS} rounds); see e2e/evaluate/rewordings/learn.ts`;
  const weighed = (lang: Language) =>
    parts.has(lang) ? readable(changedWeights(examples, lang)) : weights.weights[lang];
  const kinds = () => Object.fromEntries(KINDS.map((kind) => [kind, readable(kindWeights(examples, kind))]));
  const learned = {
    ...weights,
    obtained: { ...weights.obtained, ...Object.fromEntries([...parts].map((name) => [name, from(name)])) },
    weights: { en: weighed("en"), zh: weighed("zh") },
    kinds: parts.has("kinds") ? kinds() : weights.kinds,
    pair: parts.has("pair")
      ? { calibration: pairCalibration(together), weights: readable(pairWeights(examples)) }
      : weights.pair,
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
