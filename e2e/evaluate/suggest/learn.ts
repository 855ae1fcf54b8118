import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { featuresOf } from "@/lib/claims/scorer/features";
import { likelihood } from "@/lib/claims/scorer/model";
import { readSentence } from "@/lib/claims/scorer/read";
import { type Labelled, langOf, OWN, readLabelled } from "./data";
import { type Example, learnLogistic, RAREST, RIDGE, ROUNDS } from "./logistic";
import { readable } from "./readable";
import { areaUnderCurve, type Rated } from "./score";

const FILE = join("lib", "claims", "scorer", "weights.json");
/** How much one of the project's own sentences of news counts: they are few, and like what is to be judged. */
const OWN_COUNTS = 12;
const FOLDS = 5;
/** A smaller weight changes nothing that one sees. */
const LEAST = 0.06;

type Sample = Example & { fold: number; isOwn: boolean; lang: string };

/** The same sentence is in the same fold always. */
function foldOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % FOLDS;
}

function sampleOf({ text, checkable }: Labelled, isOwn: boolean): Sample {
  const lang = langOf(text);
  const features = featuresOf(readSentence(text, lang));
  return { features, checkable, counts: isOwn ? OWN_COUNTS : 1, fold: foldOf(text), isOwn, lang };
}

/** How well weights do on sentences that they were not learned from. */
function crossValidate(samples: readonly Sample[]): void {
  const rated = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = readable(learnLogistic(samples.filter((one) => one.fold !== fold)), LEAST);
    const known = new Map(Object.entries(weights));
    return samples
      .filter((one) => one.fold === fold)
      .map(({ features, ...one }) => ({ ...one, score: likelihood(features, known) }));
  }).flat();
  const tell = (name: string, some: readonly Rated[]) =>
    console.log(`${name.padEnd(24)}${String(some.length).padStart(6)}  ${areaUnderCurve(some).toFixed(3)}`);
  console.log(`Area under the curve on sentences not learned from, ${FOLDS} folds:`);
  tell(
    "the file’s",
    rated.filter(({ isOwn }) => !isOwn),
  );
  tell(
    "own, English",
    rated.filter(({ isOwn, lang }) => isOwn && lang === "en"),
  );
  tell(
    "own, Chinese",
    rated.filter(({ isOwn, lang }) => isOwn && lang === "zh"),
  );
}

/**
 * `npm run evaluate -- learn-suggest --data FILE`: learns the weights by which sentences are suggested from labelled
 * sentences and the project's own, and writes them, after it told how well such weights do on sentences left out.
 */
export function learnSuggestWeights(args: string[]): number {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data) {
    console.error("Say from what: npm run evaluate -- learn-suggest --data FILE");
    return 1;
  }
  const rows = readLabelled(values.data);
  const samples = [...rows.map((row) => sampleOf(row, false)), ...OWN.map((row) => sampleOf(row, true))];
  crossValidate(samples);
  const learned = {
    obtained: `Learned by npm run evaluate -- learn-suggest from ${rows.length} sentences of US presidential debates (ClaimBuster, Arslan, Hassan, Li and Tremayne 2020, https://doi.org/10.5281/zenodo.3609356, published under GPL-3.0; only these weights are kept, none of its sentences) and ${OWN.length} of the project's own; ridge ${RIDGE}, ${ROUNDS} rounds, features of at least ${RAREST} sentences.`,
    weights: readable(learnLogistic(samples), LEAST),
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
