import type { Answer } from "@/lib/compare/types";
import type { Labelled } from "./pairs";

export type Effect = { term: string; effect: string };
export type Prediction = {
  changed: boolean;
  answer: Answer;
  kinds: readonly string[];
  effects: readonly Effect[];
  likelihood: number;
};

/** Shares between 0 and 1; undefined where there is nothing to divide by. */
export type Score = {
  rows: number;
  precision?: number;
  recall?: number;
  specificity?: number;
  balanced?: number;
  f1?: number;
  kindsF1?: number;
  kindRecall: Map<string, number>;
};

const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);

/** How well `changed` and the kinds were told; kinds over the truly changed pairs whose kind is known. */
export function score(rows: readonly Labelled[], predict: (row: Labelled) => Prediction): Score {
  let [hit, alarm, missed, left] = [0, 0, 0, 0];
  let [kindHit, kindAlarm, kindMissed] = [0, 0, 0];
  const told = new Map<string, { hit: number; all: number }>();
  for (const row of rows) {
    const found = predict(row);
    if (row.changed) found.changed ? hit++ : missed++;
    else found.changed ? alarm++ : left++;
    if (!row.changed || row.kinds.join() === "other") continue;
    const given = new Set(found.changed ? found.kinds.filter((kind) => kind !== "cosmetic") : []);
    for (const kind of new Set(row.kinds)) {
      const count = told.get(kind) ?? { hit: 0, all: 0 };
      count.all++;
      if (given.has(kind)) count.hit++;
      told.set(kind, count);
      given.has(kind) ? kindHit++ : kindMissed++;
    }
    for (const kind of given) if (!row.kinds.includes(kind)) kindAlarm++;
  }
  const [precision, recall, specificity] = [
    share(hit, hit + alarm),
    share(hit, hit + missed),
    share(left, left + alarm),
  ];
  return {
    rows: rows.length,
    precision,
    recall,
    specificity,
    balanced: recall === undefined || specificity === undefined ? undefined : (recall + specificity) / 2,
    f1: share(2 * hit, 2 * hit + alarm + missed),
    kindsF1: share(2 * kindHit, 2 * kindHit + kindAlarm + kindMissed),
    kindRecall: new Map([...told].map(([kind, count]) => [kind, count.hit / count.all])),
  };
}

/** How many pairs got an answer, and how many of these answers were right. */
export function answered(rows: readonly Labelled[], predict: (row: Labelled) => Prediction) {
  const told = rows.filter((row) => predict(row).answer !== "cannot_tell");
  const right = told.filter((row) => (predict(row).answer === "changed") === row.changed);
  return { told: share(told.length, rows.length), right: share(right.length, told.length) };
}

/** Term and effect against the rows that a reader would write. */
export function rowsScore(rows: readonly Labelled[], predict: (row: Labelled) => Prediction) {
  let [hit, said, wanted] = [0, 0, 0];
  const keysOf = (effects: readonly Effect[]) =>
    new Set(effects.map(({ term, effect }) => `${term} ${effect}`));
  for (const row of rows) {
    if (!row.effects) continue;
    const found = predict(row);
    const [mine, theirs] = [keysOf(found.changed ? found.effects : []), keysOf(row.effects)];
    said += mine.size;
    wanted += theirs.size;
    for (const key of mine) if (theirs.has(key)) hit++;
  }
  return { precision: share(hit, said), recall: share(hit, wanted) };
}
