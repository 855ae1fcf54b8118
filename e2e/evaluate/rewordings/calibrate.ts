import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "@/lib/compare/compare";
import { type Calibration, calibrate, calibrationFor, TURN } from "@/lib/compare/model";
import { brier, calibrationOf, type Told } from "./calibration";
import { inHalf } from "./halves";
import { type Labelled, readPairs } from "./pairs";

const FILE = join("lib", "compare", "weights.json");

/** Pairs that were drawn from real texts: how often these changed is what a likelihood has to agree with. */
const REAL = new Set(["ota_random", "ota_random2", "zh_law"]);
/** At most this share of pairs is left to people: about these the comparer cannot tell. Of new texts it will be more. */
const MOST_LEFT = 0.23;
/** What the weights of Chinese edits say where a change begins, chosen on the same data. */
const TURN_OF_EDITS = 0.65;

/** What the weights alone said, before any calibration. */
function weighed({ earlier, later }: Labelled): number {
  const { slope, shift } = calibrationFor(true);
  const { likelihood } = compare({ text: earlier }, { text: later });
  return calibrate(likelihood, { slope: 1 / slope, shift: -shift / slope });
}

/** Around the likelihood from which on a pair counts as changed. */
function doubtIn(likelihoods: readonly number[]): Calibration["doubt"] {
  const far = likelihoods.map((one) => Math.abs(one - TURN)).toSorted((a, b) => a - b);
  const reach = far[Math.floor(far.length * MOST_LEFT)] ?? 0;
  const rounded = (one: number) => Number(one.toFixed(3));
  return { same: rounded(TURN - reach), changed: rounded(TURN + reach) };
}

/** The slope with which Chinese likelihoods agree with what happened, and a shift with which they turn at a half. */
function chinese(rows: readonly Labelled[]): Calibration {
  const raw: Told[] = rows.map((row) => ({ changed: row.changed, likelihood: weighed(row) }));
  const { slope } = calibrationOf(raw);
  const turn = slope * Math.log(TURN_OF_EDITS / (1 - TURN_OF_EDITS));
  const found = { slope, shift: Number((-turn).toFixed(3)) };
  const told = raw.map((one) => ({ ...one, likelihood: calibrate(one.likelihood, found) }));
  console.log(`${rows.length} pairs, Brier score ${brier(raw).toFixed(3)}, then ${brier(told).toFixed(3)}`);
  return { ...found, doubt: doubtIn(told.map(({ likelihood }) => likelihood)) };
}

/** English pairs are calibrated as their weights are learned. */
const english = (rows: readonly Labelled[]): Calibration => ({
  ...calibrationFor(false),
  doubt: doubtIn(rows.map(({ earlier, later }) => compare({ text: earlier }, { text: later }).likelihood)),
});

/**
 * `npm run evaluate -- calibrate --data FILE`: brings the comparer's likelihoods to how often the making half of labelled
 * real pairs changed, says between which of them it cannot tell, and writes that beside the weights.
 */
export function calibrateWeights(args: string[]): number {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data) {
    console.error("Say from what: npm run evaluate -- calibrate --data FILE");
    return 1;
  }
  const real = inHalf(readPairs(values.data), "making").filter(({ tier }) => REAL.has(tier));
  const of = (lang: "en" | "zh") => real.filter((row) => row.lang === lang);
  const calibration = { en: english(of("en")), zh: chinese(of("zh")) };
  console.log(calibration);
  const all = JSON.parse(readFileSync(FILE, "utf8"));
  writeFileSync(FILE, `${JSON.stringify({ ...all, calibration }, null, 2)}\n`);
  return 0;
}
