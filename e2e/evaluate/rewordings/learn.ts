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
import { type Calibration, calibrate, editLikelihood, noisyOr, TURN, weighPair } from "@/lib/compare/model";
import { pairs } from "@/lib/compare/pairs/all";
import { parseWording } from "@/lib/compare/parse/parseWording";
import { KINDS, type Kind, kindFeatures } from "@/lib/compare/rows/editKinds";
import { ruleRows } from "@/lib/compare/rows/fromEdits";
import weights from "@/lib/compare/weights.json" with { type: "json" };
import { brier, calibrationOf } from "./calibration";
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

/** The words of a pair are many: their weights are kept smaller. Chinese pairs are few: words are left out. */
const PAIR: Record<Language, { ridge: number; alone: number; real: Set<string>; leftAlone: number }> = {
  en: { ridge: 7, alone: 0.6, real: new Set(["ota_random", "ota_random2"]), leftAlone: 0.84 },
  zh: { ridge: 5, alone: 1, real: new Set(["zh_law"]), leftAlone: 0.75 },
};
/** How much a Chinese pair counts among pairs as a whole: one of a law more than one that somebody wrote. */
const COUNTS_ZH: Record<string, number> = { zh_law: 1 };
const OTHERWISE_ZH = 0.5;

/** Of an encyclopaedia each pair changed: that teaches nothing of what is harmless. */
const isOfTerms = ({ row }: Example, lang: Language) => row.lang === lang && !row.tier.startsWith("vitaminc");

/** A word tells something where it differs in several documents: the names of one service do not. */
const FEWEST_DOCUMENTS = 4;

function wordsOfMany(examples: readonly Example[]): ReadonlySet<string> {
  const documents = new Map<string, Set<string>>();
  for (const { row, pair } of examples)
    for (const name of Object.keys(pair).filter(isWordFeature))
      documents.set(name, (documents.get(name) ?? new Set()).add(documentOf(row)));
  return new Set([...documents].flatMap(([name, { size }]) => (size >= FEWEST_DOCUMENTS ? [name] : [])));
}

function pairWeights(examples: readonly Example[], lang: Language): Weights {
  const from = examples.filter((one) => isOfTerms(one, lang));
  const words = lang === "en" ? wordsOfMany(from) : new Set<string>();
  const known = (pair: Features): Features =>
    Object.fromEntries(Object.entries(pair).filter(([name]) => !isWordFeature(name) || words.has(name)));
  const countsOf = ({ tier }: Labelled) =>
    lang === "zh" ? (COUNTS_ZH[tier] ?? OTHERWISE_ZH) : (COUNTS[tier] ?? OTHERWISE);
  const bags = from.map(({ row, pair }) => ({
    edits: [known(pair)],
    label: row.changed,
    counts: countsOf(row),
  }));
  return learn(bags, PAIR[lang].ridge);
}

type Line = Pick<Calibration, "slope" | "shift">;

const realOf = (rated: readonly Rated[], lang: Language) =>
  rated.filter(({ example: { row } }) => row.lang === lang && PAIR[lang].real.has(row.tier));

const toldBy = (rated: readonly Rated[]) =>
  rated.map(({ example: { row }, chance }) => ({ changed: row.changed, likelihood: chance }));

/** The likelihoods of pairs agree with what happened on documents left out; a half leaves most harmless ones alone. */
function pairCalibration(rated: readonly Rated[], lang: Language): Line {
  const { leftAlone } = PAIR[lang];
  const real = toldBy(realOf(rated, lang));
  const found = calibrationOf(real);
  const harmless = real
    .flatMap(({ changed, likelihood }) => (changed ? [] : [calibrate(likelihood, found)]))
    .toSorted((a, b) => a - b);
  const turn = harmless[Math.floor(harmless.length * leftAlone)] ?? 0.5;
  console.log(
    `${lang}: calibrated by ${real.length} pairs: ${JSON.stringify(found)}, ${leftAlone} of the harmless lie below ${turn.toFixed(3)}`,
  );
  return { ...found, shift: Number((found.shift - Math.log(turn / (1 - turn))).toFixed(3)) };
}

/** At most this share of the pairs is left to people: about these the comparer cannot tell. Of new texts it will be more. */
const MOST_LEFT = 0.23;
const STEPS = 100;

/** The likelihoods between which too many answers would be wrong: those that leave the fewest of them. */
function doubtIn(told: readonly { changed: boolean; likelihood: number }[]): Calibration["doubt"] {
  const sorted = told.toSorted((a, b) => a.likelihood - b.likelihood);
  // How many of the first n pairs changed: what is answered below and above a band is counted from it.
  const changed = [0];
  for (const one of sorted) changed.push((changed.at(-1) ?? 0) + Number(one.changed));
  const below = (limit: number) => sorted.filter(({ likelihood }) => likelihood <= limit).length;
  const under = (limit: number) => sorted.filter(({ likelihood }) => likelihood < limit).length;
  const all = sorted.length;
  let best = { same: TURN, changed: TURN, right: 0 };
  for (let low = 1; low < STEPS / 2; low++)
    for (let high = STEPS / 2 + 1; high < STEPS; high++) {
      const [same, change] = [below(low / STEPS), under(high / STEPS)];
      const answered = same + all - change;
      if (answered < all * (1 - MOST_LEFT)) continue;
      const hits = same - (changed[same] ?? 0) + (changed[all] ?? 0) - (changed[change] ?? 0);
      if (hits / answered > best.right)
        best = { same: low / STEPS, changed: high / STEPS, right: hits / answered };
    }
  console.log(`cannot tell between ${best.same} and ${best.changed}: ${best.right.toFixed(3)} of the others right`);
  return { same: best.same, changed: best.changed };
}

/** What is told of documents left out: what is certain of an edit is never outvoted. */
function calibrationIn(alone: readonly Rated[], together: readonly Rated[], lang: Language, pair: Line): Calibration {
  const edits = calibrationOf(toldBy(realOf(alone, lang)));
  const aloneOf = new Map(alone.map(({ example, chance }) => [example, calibrate(chance, edits)]));
  const told = realOf(together, lang).map(({ example, chance }) => {
    const [single, whole] = [aloneOf.get(example) ?? 0.5, calibrate(chance, pair)];
    const likelihood = example.edits.some(isCertain) ? Math.max(single, whole) : whole;
    return { changed: example.row.changed, likelihood };
  });
  console.log(`${lang}: Brier score ${brier(told).toFixed(3)} on documents left out`);
  return { ...edits, doubt: doubtIn(told) };
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

type Rated = { example: Example; chance: number };

function balanced(rated: readonly Rated[], threshold: number): string {
  const share = (some: readonly Rated[], isHit: (one: Rated) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(isHit).length / some.length;
  const recall = share(
    rated.filter(({ example }) => example.row.changed),
    ({ chance }) => chance >= threshold,
  );
  const specificity = share(
    rated.filter(({ example }) => !example.row.changed),
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
      return of(lang, left).map((example) => ({ example, chance: rate(example.edits, weights) }));
    }),
  );
  const aloneOf = new Map(alone.map(({ example, chance }) => [example, chance]));
  const together = folds.flatMap(({ others, left }) =>
    LANGUAGES.flatMap((lang) => {
      const model = { alone: PAIR[lang].alone, weights: pairWeights(others, lang) };
      return left
        .filter((one) => isOfTerms(one, lang))
        .map((example) => ({
          example,
          chance: weighPair(aloneOf.get(example) ?? 0.5, example.pair, model),
        }));
    }),
  );
  return { alone, together };
}

function tell(title: string, rated: readonly Rated[], examples: readonly Example[]): void {
  console.log(
    `\n${title}: balanced accuracy (recall/specificity) on documents not learned from, ${FOLDS} folds`,
  );
  for (const tier of new Set(examples.map(({ row }) => row.tier))) {
    const some = rated.filter(({ example }) => example.row.tier === tier);
    const figures = THRESHOLDS.map((threshold) => `${threshold}: ${balanced(some, Number(threshold))}`);
    console.log(`${tier.padEnd(20)}${figures.join("   ")}`);
  }
}

const PARTS = [...LANGUAGES, "kinds", "pair"] as const;
const part = z.enum(PARTS);

/**
 * `npm run evaluate -- learn --data FILE [--all FILE] [--part en|zh|kinds|pair]`: learns the weights of the comparer
 * (English, Chinese, which kinds an edit changes, and pairs as a whole; all of them where no part is named) from the making half of labelled pairs,
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
  tell("Pairs as a whole", together, examples.filter((one) => LANGUAGES.some((lang) => isOfTerms(one, lang))));
  const from = (name: string) =>
    `learned from ${rows.length} labelled pairs (ridge ${name === "pair" ? `${PAIR.en.ridge} and ${PAIR.zh.ridge}` : RIDGE}, ${ROUNDS} rounds); see e2e/evaluate/rewordings/learn.ts`;
  const weighed = (lang: Language) =>
    parts.has(lang) ? readable(changedWeights(examples, lang)) : weights.weights[lang];
  const pairOf = (lang: Language) =>
    parts.has("pair")
      ? {
          alone: PAIR[lang].alone,
          calibration: pairCalibration(together, lang),
          weights: readable(pairWeights(examples, lang)),
        }
      : weights.pair[lang];
  const pair = { en: pairOf("en"), zh: pairOf("zh") };
  const kinds = () => Object.fromEntries(KINDS.map((kind) => [kind, readable(kindWeights(examples, kind))]));
  const learned = {
    ...weights,
    obtained: { ...weights.obtained, ...Object.fromEntries([...parts].map((name) => [name, from(name)])) },
    weights: { en: weighed("en"), zh: weighed("zh") },
    kinds: parts.has("kinds") ? kinds() : weights.kinds,
    pair,
    calibration: {
      en: calibrationIn(alone, together, "en", pair.en.calibration),
      zh: calibrationIn(alone, together, "zh", pair.zh.calibration),
    },
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
