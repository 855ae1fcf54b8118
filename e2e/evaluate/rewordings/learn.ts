import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { align } from "@/lib/compare/align/align";
import { analyse } from "@/lib/compare/analysis";
import { featuresOf } from "@/lib/compare/features/features";
import type { Features } from "@/lib/compare/features/types";
import { editLikelihood, isCertain, noisyOr } from "@/lib/compare/model";
import { pairs } from "@/lib/compare/pairs/all";
import { parseWording } from "@/lib/compare/parse/parseWording";
import { KINDS, type Kind, kindFeatures } from "@/lib/compare/rows/editKinds";
import { ruleRows } from "@/lib/compare/rows/fromEdits";
import weights from "@/lib/compare/weights.json" with { type: "json" };
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

type Example = { row: Labelled; edits: Features[]; kinds: Features[] };

function exampleOf(row: Labelled): Example {
  const [x, y] = [analyse(parseWording({ text: row.earlier })), analyse(parseWording({ text: row.later }))];
  const all = align(x.parsed, y.parsed).edits;
  const edits = all.map((edit) => featuresOf(edit, x, y, all));
  const kinds = all.map((edit, n) => kindFeatures(edits[n] ?? {}, ruleRows(edit, edits[n] ?? {}, x, y)));
  return { row, edits, kinds };
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

/** How well weights do on documents that they were not learned from. */
function crossValidate(examples: readonly Example[]): void {
  const rated = Array.from({ length: FOLDS }, (_, fold) => {
    const others = examples.filter(({ row }) => foldOf(row) !== fold);
    return LANGUAGES.flatMap((lang) => {
      const weights = changedWeights(others, lang);
      const left = examples.filter(({ row }) => foldOf(row) === fold && row.lang === lang);
      return left.map(({ row, edits }) => ({
        row,
        chance: noisyOr(edits.map((edit) => editLikelihood(edit, weights))),
      }));
    });
  }).flat();
  console.log(`Balanced accuracy (recall/specificity) on documents not learned from, ${FOLDS} folds:`);
  for (const tier of new Set(examples.map(({ row }) => row.tier))) {
    const some = rated.filter(({ row }) => row.tier === tier);
    const figures = THRESHOLDS.map((threshold) => `${threshold}: ${balanced(some, Number(threshold))}`);
    console.log(`${tier.padEnd(20)}${figures.join("   ")}`);
  }
}

const PARTS = [...LANGUAGES, "kinds"] as const;
const part = z.enum(PARTS);

/**
 * `npm run evaluate -- learn --data FILE [--all FILE] [--part en|zh|kinds]`: learns the weights of the comparer (English,
 * Chinese, and which kinds an edit changes; all of them where no part is named) from the making half of labelled pairs,
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
  crossValidate(examples);
  const from = `learned from ${rows.length} labelled pairs (ridge ${RIDGE}, ${ROUNDS} rounds); see e2e/evaluate/rewordings/learn.ts`;
  const weighed = (lang: Language) =>
    parts.has(lang) ? readable(changedWeights(examples, lang)) : weights.weights[lang];
  const kinds = () => Object.fromEntries(KINDS.map((kind) => [kind, readable(kindWeights(examples, kind))]));
  const learned = {
    ...weights,
    obtained: { ...weights.obtained, ...Object.fromEntries([...parts].map((name) => [name, from])) },
    weights: { en: weighed("en"), zh: weighed("zh") },
    kinds: parts.has("kinds") ? kinds() : weights.kinds,
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
