import type { Row } from "./rows";

export type Prediction = {
  id: Row["id"];
  outcome: "exact" | "moved" | "to_confirm" | "orphan";
  start: number | null;
  end: number | null;
  /** What stands there in the later text. */
  exact: string | null;
};
export type Answered = { row: Row; told: Prediction };

export const isTaken = ({ outcome }: Prediction) => outcome === "exact" || outcome === "moved";

/** Whether the place told is, for the greater part, the right one. */
export function isRight({ row, told }: Answered): boolean {
  if (!row.right || told.start === null || told.end === null) return false;
  const shared = Math.min(row.right.end, told.end) - Math.max(row.right.start, told.start);
  const both = Math.max(row.right.end, told.end) - Math.min(row.right.start, told.start);
  return shared > 0 && shared >= both / 2;
}

const share = (some: number, all: number) => (all === 0 ? "–" : `${((100 * some) / all).toFixed(1)} %`);

/** A line for each kind: how often the right place was taken or offered, and a wrong one. */
export function summary(answered: readonly Answered[]): string {
  const isKnown = answered.every(({ row }) => row.right !== undefined);
  if (!isKnown) return counts(answered);
  const kinds = [...new Set(answered.map(({ row }) => row.kind))];
  const columns = ["rows", "right taken", "right offered", "orphan", "wrong taken", "wrong offered"];
  const lines = [...kinds, "all"].map((kind) => {
    const some = kind === "all" ? answered : answered.filter(({ row }) => row.kind === kind);
    const count = (isSo: (one: Answered) => boolean) => share(some.filter(isSo).length, some.length);
    const figures = [
      String(some.length),
      count((one) => isTaken(one.told) && isRight(one)),
      count((one) => one.told.outcome === "to_confirm" && isRight(one)),
      count((one) => one.told.outcome === "orphan"),
      count((one) => isTaken(one.told) && !isRight(one)),
      count((one) => one.told.outcome === "to_confirm" && !isRight(one)),
    ];
    return kind.padEnd(28) + figures.map((figure) => figure.padStart(14)).join("");
  });
  return ["".padEnd(28) + columns.map((name) => name.padStart(14)).join(""), ...lines].join("\n");
}

/** Where nobody said what is right. */
function counts(answered: readonly Answered[]): string {
  return (["exact", "moved", "to_confirm", "orphan"] as const)
    .map(
      (outcome) => `${outcome.padEnd(12)}${answered.filter(({ told }) => told.outcome === outcome).length}`,
    )
    .join("\n");
}
