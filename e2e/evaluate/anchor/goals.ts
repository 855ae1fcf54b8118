import { type Answered, isRight, isTaken } from "./score";

/** What must be reached: the share of the rows of some kinds of which something is so. */
type Goal = { name: string; kinds: RegExp; isSo: (one: Answered) => boolean } & (
  | { most: number }
  | { least: number }
);

const isWronglyTaken = (one: Answered) => isTaken(one.told) && !isRight(one);
const isOffered = ({ told }: Answered) => told.outcome === "to_confirm";

export const GOALS: Goal[] = [
  { name: "copy elsewhere: wrong place taken", kinds: /^copy/u, isSo: isWronglyTaken, most: 0 },
  {
    name: "copy elsewhere: edited place or orphan",
    kinds: /^copy/u,
    isSo: (one) => isRight(one) || one.told.outcome === "orphan",
    least: 0.9,
  },
  { name: "look-alike: taken", kinds: /^like/u, isSo: isWronglyTaken, most: 0.02 },
  { name: "gone: taken", kinds: /^gone/u, isSo: isWronglyTaken, most: 0.02 },
  { name: "look-alike: offered", kinds: /^like/u, isSo: isOffered, most: 0.25 },
  ...(
    ["typos", "words put in", "moved", "edit 5", "edit 10", "edit 20", "edit letters", "page"] as const
  ).map((kind) => ({
    name: `${kind}: right place taken or offered`,
    kinds: new RegExp(`^${kind}`, "u"),
    isSo: isRight,
    least: 0.98,
  })),
  {
    name: "text before it: right place taken",
    kinds: /^(?:sentence|paragraph) before/u,
    isSo: (one) => isRight(one) && isTaken(one.told),
    least: 0.9,
  },
];

export function reached(
  goal: Goal,
  answered: readonly Answered[],
): { share: number; isReached: boolean } | null {
  const some = answered.filter(({ row }) => goal.kinds.test(row.kind));
  if (some.length === 0) return null;
  const share = some.filter(goal.isSo).length / some.length;
  return { share, isReached: "most" in goal ? share <= goal.most : share >= goal.least };
}

/** A line for each goal. */
export function goalsReached(answered: readonly Answered[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return GOALS.flatMap((goal) => {
    const found = reached(goal, answered);
    if (!found) return [];
    const wanted = "most" in goal ? `at most ${percent(goal.most)}` : `at least ${percent(goal.least)}`;
    const told = percent(found.share).padStart(8);
    return [
      `${goal.name.padEnd(48)}${told}  ${wanted.padEnd(18)}${found.isReached ? "" : "  NOT REACHED"}`.trimEnd(),
    ];
  }).join("\n");
}
