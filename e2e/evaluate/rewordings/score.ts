import type { Labelled } from "./pairs";

export type Prediction = { changed: boolean; kinds: readonly string[]; likelihood: number };

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
