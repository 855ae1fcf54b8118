import { type Calibration, calibrate } from "@/lib/compare/model";

export type Told = { changed: boolean; likelihood: number };

const ROUNDS = 3000;
const STEP = 0.3;

/** The slope and the shift with which likelihoods agree best with what happened (Platt 1999). */
export function calibrationOf(told: readonly Told[]): Pick<Calibration, "slope" | "shift"> {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [down, left] = [0, 0];
    for (const { changed, likelihood } of told) {
      const error = calibrate(likelihood, { slope, shift }) - Number(changed);
      down += error * Math.log(likelihood / (1 - likelihood));
      left += error;
    }
    slope -= (STEP * down) / told.length;
    shift -= (STEP * left) / told.length;
  }
  return { slope: Number(slope.toFixed(3)), shift: Number(shift.toFixed(3)) };
}

/** The mean squared distance of the likelihoods from what happened (Brier 1950): 0 is perfect, 0.25 knows nothing. */
export const brier = (told: readonly Told[]): number =>
  told.reduce((sum, { changed, likelihood }) => sum + (likelihood - Number(changed)) ** 2, 0) / told.length;

export type Bin = { from: number; pairs: number; said: number; changed: number };

const BINS = 10;

/** Of the pairs that were said to have changed with some likelihood, how many had: the two should be near. */
export function reliability(told: readonly Told[]): Bin[] {
  return Array.from({ length: BINS }, (_, n) => {
    const some = told.filter(({ likelihood }) => Math.min(BINS - 1, Math.floor(likelihood * BINS)) === n);
    const mean = (of: (one: Told) => number) => some.reduce((sum, one) => sum + of(one), 0) / some.length;
    return {
      from: n / BINS,
      pairs: some.length,
      said: mean(({ likelihood }) => likelihood),
      changed: mean(({ changed }) => Number(changed)),
    };
  }).filter(({ pairs }) => pairs > 0);
}
