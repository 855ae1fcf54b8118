import type { Effect, Term } from "@/lib/generated/prisma/enums";
import { type Edit, isFunctionWord } from "../align/edit";
import { isCertain } from "../features/certain";
import type { Features } from "../features/types";
import { logistic } from "../model";
import type { Change, Reason } from "../types";
import weights from "../weights.json" with { type: "json" };

/** What an edit changes. `clause`: a whole clause is dropped or added. Who, what and for whom are one kind, `scope`. */
export const KINDS = ["amount", "scope", "deadline", "strength", "condition", "clause"] as const;

export type Kind = (typeof KINDS)[number];

/** From this probability on an edit changes a kind: chosen with the weights, on the same data. */
const MIN_PROBABILITY = 0.4;

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

/** What the kinds of an edit are told by: its features and the rows that the rules made of it. */
export function kindFeatures(features: Features, rows: readonly Change[]): Features {
  const counts = rows.flatMap((row) => (row.effect === "same" ? [] : [[`row_${kindOf(row)}`, 1] as const]));
  return { ...features, ...Object.fromEntries(counts), certain: Number(isCertain(features)) };
}

const learned = new Map(
  Object.entries(weights.kinds).map(([kind, some]) => [kind, new Map<string, number>(Object.entries(some))]),
);

function probability(kind: Kind, observed: Features): number {
  const some = learned.get(kind);
  return some ? logistic(observed, some) : 0;
}

const NUMBERS: ReadonlySet<Kind> = new Set(["amount", "deadline"]);

/** The term and reason of a row that is moved to another kind. */
const RELABELLED: Record<Kind, { term?: Term; reason: Reason } | null> = {
  scope: null,
  amount: { term: "amount", reason: "words_only_there" },
  deadline: { term: "deadline", reason: "period_differs" },
  strength: { term: "strength", reason: "strength_differs" },
  condition: { term: "condition", reason: "condition_differs" },
  clause: { term: "action", reason: "clause_only_there" },
};

/**
 * Corrects the rows of an edit by the kinds that were learned: rows of an unlikely kind are left out, unless they are
 * the only ones, and a row about who or what is moved to a likely kind that has no row.
 */
export function applyKinds(
  rows: readonly Change[],
  edit: Edit,
  features: Features,
  isChinese: boolean,
): Change[] {
  const observed = kindFeatures(features, rows);
  const hits = new Set(KINDS.filter((kind) => probability(kind, observed) >= MIN_PROBABILITY));
  const changed = rows.filter(({ effect }) => effect !== "same");
  if (hits.size === 0 || changed.length === 0) return [...rows];
  // In English a phrase that comes or goes is no clause of its own: it says more or less of who or what.
  const isPhrase = hits.has("clause") && !features.main_clause;
  const kept = changed.filter(
    (row) => hits.has(kindOf(row)) || isByRule(row, features) || (isPhrase && kindOf(row) === "scope"),
  );
  // A number is told once, as an amount or as a date.
  const hasNumber = kept.some((row) => NUMBERS.has(kindOf(row)));
  const missing = [...hits].filter(
    (kind) =>
      !(hasNumber && NUMBERS.has(kind)) &&
      !(features.hedge_only && kind === "condition") &&
      !kept.some((row) => kindOf(row) === kind),
  );
  const template = changed.find((row) => !hits.has(kindOf(row))) ?? kept[0];
  const hasScope = kept.some((row) => kindOf(row) === "scope");
  const isBoth = missing.includes("clause") && hasScope && (isChinese || Boolean(features.main_clause));
  // Who or what was dropped with its clause: one row says both.
  const merged = isBoth
    ? kept.map((row) => (kindOf(row) === "scope" ? asWhole(row, edit, features) : row))
    : kept;
  const others = missing.filter((kind) => kind !== "clause" || (!isBoth && Boolean(features.main_clause)));
  const result = [...merged, ...(template ? others.flatMap((kind) => relabel(template, kind, edit)) : [])];
  return [...rows.filter(({ effect }) => effect === "same"), ...(result.length > 0 ? result : changed)];
}

/** What is found by rule, and no weight overrules: two words of strength, a hedge, a condition with its opening word. */
const isByRule = ({ term, reason, from, to }: Change, features: Features) =>
  (term === "strength" && from !== null && to !== null) ||
  reason === "hedge_differs" ||
  (term === "condition" && Boolean(features.opens_condition || features.main_clause));

/** Words that only one wording has are a clause that is gone or new, or a phrase that makes the rest say more or less. */
function asWhole(row: Change, edit: Edit, features: Features): Change {
  if (features.main_clause)
    return { ...row, effect: direction(row, "clause", edit), reason: "words_only_there" };
  const isAlone = row.from === null || row.to === null;
  return isAlone && row.reason !== "more_excepted" && row.reason !== "less_excepted"
    ? { ...row, reason: "phrase_only_there" }
    : row;
}

function relabel(row: Change, kind: Kind, edit: Edit): Change[] {
  const label = RELABELLED[kind];
  if (!label) return [];
  return [{ ...row, ...label, effect: direction(row, kind, edit) }];
}

const content = (tokens: Edit["removed"]) => tokens.filter((token) => !isFunctionWord(token)).length;

/** Words on one side only are dropped or added; an exchanged clause is what the longer side says. */
function direction({ from, to, effect }: Change, kind: Kind, { removed, added }: Edit): Effect {
  if (from === null) return "added";
  if (to === null) return "dropped";
  if (kind !== "clause") return effect === "weaker" || effect === "stronger" ? effect : "unclear";
  const more = content(added) - content(removed);
  return more > 0 ? "added" : more < 0 ? "dropped" : "unclear";
}
