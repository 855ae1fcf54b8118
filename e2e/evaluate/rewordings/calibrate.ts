import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "@/lib/compare/compare";
import { type Calibration, calibrate, calibrationFor } from "@/lib/compare/model";
import weights from "@/lib/compare/weights.json" with { type: "json" };
import { brier, calibrationOf, type Told } from "./calibration";
import { inHalf } from "./halves";
import { type Labelled, readPairs } from "./pairs";

const FILE = join("lib", "compare", "weights.json");

/** Pairs that were drawn from real texts: how often these changed is what a likelihood has to agree with. */
const REAL = new Set(["ota_random", "ota_random2", "zh_law"]);
/** At most this share of pairs is left to people: about these the comparer cannot tell. */
const MOST_LEFT = 0.25;

/** What the weights alone said, before any calibration. */
function weighed({ lang, earlier, later }: Labelled): number {
  const { slope, shift } = calibrationFor(lang === "zh");
  const { likelihood } = compare({ text: earlier }, { text: later });
  return calibrate(likelihood, { slope: 1 / slope, shift: -shift / slope });
}

/** Around a half, and around where the comparer begins to say "changed". */
function doubtIn(likelihoods: readonly number[], turn: number): Calibration["doubt"] {
  const far = likelihoods.map((one) => Math.abs(one - 0.5)).toSorted((a, b) => a - b);
  const reach = far[Math.floor(far.length * MOST_LEFT)] ?? 0;
  const rounded = (one: number) => Number(one.toFixed(3));
  return { same: rounded(Math.min(0.5 - reach, turn)), changed: rounded(Math.max(0.5 + reach, turn)) };
}

function calibrationIn(rows: readonly Labelled[], threshold: number): Calibration {
  const raw: Told[] = rows.map((row) => ({ changed: row.changed, likelihood: weighed(row) }));
  const found = calibrationOf(raw);
  const told = raw.map((one) => ({ ...one, likelihood: calibrate(one.likelihood, found) }));
  const turn = calibrate(threshold, found);
  const calibration = {
    ...found,
    doubt: doubtIn(
      told.map(({ likelihood }) => likelihood),
      turn,
    ),
  };
  console.log(
    `${rows.length} pairs, Brier score ${brier(raw).toFixed(3)}, then ${brier(told).toFixed(3)}; turns at ${turn.toFixed(3)}`,
    calibration,
  );
  return calibration;
}

/**
 * `npm run evaluate -- calibrate --data FILE`: brings the comparer's likelihoods to how often the making half of labelled
 * real pairs changed, and writes that beside the weights.
 */
export function calibrateWeights(args: string[]): number {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data) {
    console.error("Say from what: npm run evaluate -- calibrate --data FILE");
    return 1;
  }
  const real = inHalf(readPairs(values.data), "making").filter(({ tier }) => REAL.has(tier));
  const of = (lang: "en" | "zh") =>
    calibrationIn(
      real.filter((row) => row.lang === lang),
      weights.threshold[lang],
    );
  const all = JSON.parse(readFileSync(FILE, "utf8"));
  writeFileSync(
    FILE,
    `${JSON.stringify({ ...all, calibration: { en: of("en"), zh: of("zh") } }, null, 2)}\n`,
  );
  return 0;
}
