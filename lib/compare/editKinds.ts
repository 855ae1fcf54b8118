import type { Effect, Term } from "@/lib/generated/prisma/enums";
import { type Edit, isFiller } from "./align";
import type { Features } from "./features";
import { isCertain, logistic } from "./model";
import type { Change, Reason } from "./types";
import weights from "./weights.json" with { type: "json" };

/** What an edit hits. `clause`: a whole clause is gone or new. The terms of who, what and for whom are one kind. */
export const KINDS = ["amount", "scope", "deadline", "strength", "condition", "clause"] as const;
export type Kind = (typeof KINDS)[number];

/** From this chance on an edit hits a kind: chosen with the weights, on the same data. */
const HITS = 0.45;

const KIND_OF: Record<Term, Kind> = {
  actor: "scope",
  action: "scope",
  base: "scope",
  beneficiary: "scope",
  measurability: "scope",
  amount: "amount",
  deadline: "deadline",
  condition: "condition",
  strength: "strength",
};

export const kindOf = ({ term, reason }: Pick<Change, "term" | "reason">): Kind =>
  reason === "clause_only_there" ? "clause" : KIND_OF[term];

/** What is seen of an edit for telling its kinds: its features and the rows that the rules made of it. */
export function kindFeatures(features: Features, rows: readonly Change[]): Features {
  const told = rows.flatMap((row) => (row.effect === "same" ? [] : [[`row_${kindOf(row)}`, 1] as const]));
  return { ...features, ...Object.fromEntries(told), certain: Number(isCertain(features)) };
}

const known = new Map(
  Object.entries(weights.kinds).map(([kind, some]) => [kind, new Map<string, number>(Object.entries(some))]),
);

function chance(kind: Kind, seen: Features): number {
  const some = known.get(kind);
  return some ? logistic(seen, some) : 0;
}

/** How a row is told that was made for words of another kind. */
const RETOLD: Record<Kind, { term?: Term; reason: Reason } | null> = {
  scope: null,
  amount: { term: "amount", reason: "words_only_there" },
  deadline: { term: "deadline", reason: "period_differs" },
  strength: { term: "strength", reason: "strength_differs" },
  condition: { term: "condition", reason: "condition_differs" },
  clause: { term: "action", reason: "clause_only_there" },
};

/**
 * The rows of an edit after what was learned of such edits: rows of a kind that it hardly hits go, unless they are all
 * there is; one about who or what becomes a row of the kind that it does hit.
 */
export function settled(rows: readonly Change[], edit: Edit, features: Features): Change[] {
  const seen = kindFeatures(features, rows);
  const hits = new Set(KINDS.filter((kind) => chance(kind, seen) >= HITS));
  const moved = rows.filter(({ effect }) => effect !== "same");
  if (hits.size === 0 || moved.length === 0) return [...rows];
  const kept = moved.filter((row) => hits.has(kindOf(row)) || isFirmness(row));
  const lacking = [...hits].filter((kind) => !kept.some((row) => kindOf(row) === kind));
  const model = moved.find((row) => !hits.has(kindOf(row))) ?? kept[0];
  const isBoth = lacking.includes("clause") && kept.some((row) => kindOf(row) === "scope");
  // Who or what is gone with its clause: one row tells both.
  const told = isBoth ? kept.map((row) => (kindOf(row) === "scope" ? gone(row, edit) : row)) : kept;
  const others = lacking.filter((kind) => !(isBoth && kind === "clause"));
  const result = [...told, ...(model ? others.flatMap((kind) => retell(model, kind, edit)) : [])];
  return [...rows.filter(({ effect }) => effect === "same"), ...(result.length > 0 ? result : moved)];
}

/** A firmer word in place of a weaker one, or the other way round, is read by rule and outvoted by nothing. */
const isFirmness = ({ term, from, to }: Change) => term === "strength" && from !== null && to !== null;

const gone = (row: Change, edit: Edit): Change => ({
  ...row,
  effect: direction(row, "clause", edit),
  reason: "words_only_there",
});

function retell(row: Change, kind: Kind, edit: Edit): Change[] {
  const told = RETOLD[kind];
  if (!told) return [];
  return [{ ...row, ...told, effect: direction(row, kind, edit) }];
}

const content = (tokens: Edit["removed"]) => tokens.filter((token) => !isFiller(token)).length;

/** Words on one side only are dropped or added; a clause that is exchanged is, by where there is more of it. */
function direction({ from, to, effect }: Change, kind: Kind, { removed, added }: Edit): Effect {
  if (from === null) return "added";
  if (to === null) return "dropped";
  if (kind !== "clause") return effect === "weaker" || effect === "stronger" ? effect : "unclear";
  const more = content(added) - content(removed);
  return more > 0 ? "added" : more < 0 ? "dropped" : "unclear";
}
