import { folded } from "@/lib/language/fold";
import { align, type Edit, isFiller } from "./align";
import { type Side, sideOf } from "./analysis";
import { disclosureIn } from "./disclosure";
import { featuresOf } from "./features";
import { mirror } from "./mirror";
import { anyOf, editLikelihood, THRESHOLD } from "./model";
import { asOneAmount } from "./oneAmount";
import { asOneDeadline } from "./oneDeadline";
import { withoutReportedDay } from "./reported";
import { changesOfEdit } from "./rowsFromEdits";
import { changesByFrame } from "./rowsFromTerms";
import { frameOf, termsOf } from "./terms";
import { type Reading, read } from "./tokens";
import type { Change, Comparison, Wording } from "./types";

/** Told by terms alone, without the words around them. */
const BY_TERMS = 0.9;
/** Below this share of common words, two wordings of one language are compared by their terms, not word by word. */
const FEW_SHARED = 0.34;
/** An edit less likely than this to change anything makes no row beside others that do. */
const WORTH_A_ROW = 0.4;

/** Terms that are read by plain rules need less. */
const PLAIN = new Set<Change["term"]>(["amount", "deadline", "condition", "strength"]);
const WORTH_IF_PLAIN = 0.15;

/**
 * How two wordings of one promise differ, term by term, in which direction, and where in both texts. Pure: no
 * network, no clock. Swapping the wordings mirrors every effect.
 */
export function compare(earlier: Wording, later: Wording): Comparison {
  // Always compared in the same order, so that both directions say the same.
  const found = isBefore(later, earlier) ? mirror(inOrder(later, earlier)) : inOrder(earlier, later);
  return { ...found, disclosure: disclosureIn(folded(later.text)) };
}

function isBefore(a: Wording, b: Wording): boolean {
  if (a.text !== b.text) return a.text < b.text;
  return (a.saidOn?.date ?? "") < (b.saidOn?.date ?? "");
}

const readSpoken = (wording: Wording) => read({ ...wording, text: withoutReportedDay(wording.text) });

function inOrder(earlier: Wording, later: Wording): Comparison {
  const [a, b] = [readSpoken(earlier), readSpoken(later)];
  const [x, y] = [frameOf(a), frameOf(b)];
  const terms = { earlier: termsOf(a, x), later: termsOf(b, y) };
  const told = a.isHan === b.isHan ? byEdits(sideOf(a, x), sideOf(b, y)) : null;
  const found = told ?? byTerms(changesByFrame({ reading: a, frame: x }, { reading: b, frame: y }));
  return { changed: found.likelihood >= THRESHOLD, ...found, terms, disclosure: null };
}

type Told = Pick<Comparison, "likelihood" | "changes" | "alignment">;

const matters = ({ effect }: Change) => effect !== "same";

/** Without common words the terms that are the same on both sides are what can be put side by side. */
function byTerms(changes: Change[]): Told {
  const alignment = changes.flatMap(({ effect, spans }) => {
    const [earlier, later] = [spans.earlier[0], spans.later[0]];
    return effect === "same" && earlier && later ? [{ earlier, later }] : [];
  });
  return { likelihood: changes.some(matters) ? BY_TERMS : 1 - BY_TERMS, changes, alignment };
}

/** Share of the words of both that stand in both, or for each other. */
function sharedBy(edits: readonly Edit[], a: Reading, b: Reading): number {
  const count = (tokens: Reading["tokens"]) => tokens.filter((token) => !isFiller(token)).length;
  const all = count(a.tokens) + count(b.tokens);
  const alone = edits.reduce((sum, { removed, added }) => sum + count(removed) + count(added), 0);
  return all === 0 ? 1 : 1 - alone / all;
}

/** Word by word; null when the wordings share too little for that. */
function byEdits(a: Side, b: Side): Told | null {
  const { edits, shared } = align(a.reading, b.reading);
  if (sharedBy(edits, a.reading, b.reading) < FEW_SHARED) return null;
  const rated = edits.map((edit) => {
    const features = featuresOf(edit, a, b, edits);
    return { rows: changesOfEdit(edit, features, a, b), rate: editLikelihood(features) };
  });
  const likelihood = anyOf(rated.map(({ rate }) => rate));
  const most = Math.max(0, ...rated.map(({ rate }) => rate));
  const isWorth = (row: Change, rate: number) =>
    rate === most || rate >= (PLAIN.has(row.term) ? WORTH_IF_PLAIN : WORTH_A_ROW);
  const changes = rated.flatMap(({ rows, rate }) =>
    rows.filter((row) => !matters(row) || (likelihood >= THRESHOLD && isWorth(row, rate))),
  );
  const one = asOneAmount(a.reading, b.reading, changes.filter(isFirst));
  const told = asOneDeadline(a.reading, b.reading, one);
  const isSettled = changes.some(matters) && !told.some(matters);
  return { likelihood: isSettled ? 1 - BY_TERMS : likelihood, changes: told, alignment: shared };
}

/** The same words with the same effect on one term are told once, however many places of the wordings led to them. */
function isFirst({ term, from, to, effect }: Change, at: number, all: readonly Change[]): boolean {
  const isScope = (name: Change["term"]) => name === "action" || name === "actor" || name === "beneficiary";
  const same = (one: Change) => one.term === term || (isScope(one.term) && isScope(term));
  return (
    all.findIndex((one) => same(one) && one.from === from && one.to === to && one.effect === effect) === at
  );
}
