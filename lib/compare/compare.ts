import { foldText } from "@/lib/language/fold";
import { offMainThread } from "@/lib/serving";
import { align } from "./align/align";
import { type Edit, isFunctionWord } from "./align/edit";
import { saysTheSame } from "./align/wordPairs";
import { type Analysis, analyse } from "./analysis";
import { disclosureIn } from "./disclosure";
import { isCertain } from "./features/certain";
import { featuresOf } from "./features/features";
import { leadsAsFar } from "./features/meaning";
import { pairFeatures } from "./features/pairFeatures";
import { forbidsAlike } from "./features/prohibition";
import type { Features } from "./features/types";
import { endsAlike } from "./features/words";
import { extractFrame } from "./frame";
import { readRoles, understoodSpeaker } from "./grammar/voice";
import { mirror } from "./mirror";
import {
  answerAt,
  calibrate,
  calibrationFor,
  editLikelihood,
  inDoubt,
  noisyOr,
  pairLikelihood,
  TURN,
  weightsFor,
} from "./model";
import { neverSame } from "./neverSame";
import { knowsNames, parseQuoted } from "./parse/parseQuoted";
import type { Named } from "./parse/renames";
import type { ParsedWording, Token } from "./parse/tokens";
import { type RatedEdit, readingsOf, wholeReading } from "./readings";
import { actorRow, editRows } from "./rows/fromEdits";
import { frameRows } from "./rows/fromFrames";
import { mergeAmounts } from "./rows/mergeAmounts";
import { mergeDeadlines } from "./rows/mergeDeadlines";
import { numberRows } from "./rows/numberRows";
import { termsOf } from "./terms";
import type { Change, Comparison, FoundTerm, Wording } from "./types";

/** How sure the comparer is where it compares frames alone, without the words around the terms. */
const FRAME_LIKELIHOOD = 0.9;
/** The same where two wordings of one language share neither words nor terms: nobody can tell. */
const NOTHING_SEEN = 0.49;
/** In a short promise, words of its own that are all that differs: each was chosen. */
const TOLD_ALONE = 0.7;
/** Below this share of common words, two wordings of one language are compared by their terms, not word by word. */
const MIN_SHARED = 0.34;
/** An edit less likely than this to change anything makes no row beside others that do. */
const MIN_ROW_LIKELIHOOD = 0.4;

/** Nor does one that says of English words only that they are others, unless this is likely. */
const MIN_UNCLEAR_LIKELIHOOD = 0.7;

/** In so few edits a member that is gone or new is told beside whatever else changed. */
const FEW_EDITS = 3;

/** Terms that are found by rules alone need less. */
const BY_RULE = new Set<Change["term"]>(["amount", "deadline", "condition", "strength"]);
const MIN_ROW_LIKELIHOOD_BY_RULE = 0.15;

function leastFor({ term, effect, reason }: Change, features: Features, isChinese: boolean): number {
  const isMember = reason === "item_listed" && Boolean(features.member_one) && !isChinese;
  if (BY_RULE.has(term) || isMember) return MIN_ROW_LIKELIHOOD_BY_RULE;
  const isVague = effect === "unclear" && reason === "another_thing" && !isChinese;
  return isVague ? MIN_UNCLEAR_LIKELIHOOD : MIN_ROW_LIKELIHOOD;
}

/** `isPassage`: two passages of a document, in which not each word was chosen as in a promise. */
type Options = Named & { isPassage?: boolean };

/**
 * How two wordings of one promise differ, term by term, in which direction, and where in both texts. Pure: no
 * network, no clock. Swapping the wordings mirrors every effect. `renames` are names of one thing: none of them is read
 * as a change. `speaker` are the names of whoever is meant by "we": "we" and one of them are one, and who is called otherwise
 * is another.
 */
export function compare(earlier: Wording, later: Wording, options: Options = {}): Comparison {
  offMainThread("compare");
  // Both directions compare in one order, so that they agree.
  const found = isBefore(later, earlier)
    ? mirror(compareInOrder(later, earlier, options))
    : compareInOrder(earlier, later, options);
  return { ...found, disclosure: disclosureIn(foldText(later.text)) };
}

function isBefore(a: Wording, b: Wording): boolean {
  if (a.text !== b.text) return a.text < b.text;
  return (a.saidOn?.date ?? "") < (b.saidOn?.date ?? "");
}

function compareInOrder(
  earlier: Wording,
  later: Wording,
  { isPassage = false, ...named }: Options,
): Comparison {
  const [a, b] = [parseQuoted(earlier, named), parseQuoted(later, named)];
  const [x, y] = [extractFrame(a), extractFrame(b)];
  const terms = { earlier: termsOf(a, x), later: termsOf(b, y) };
  const isAlike = a.isChinese === b.isChinese && (!knowsNames(named) || shareEnough(earlier, later));
  const [before, after] = [analyse(a, x), analyse(b, y)];
  const found = isAlike ? byEdits(before, after, isPassage) : null;
  const {
    edits,
    isTurned = false,
    ...findings
  } = found ??
  byFrames(frameRows({ parsed: a, frame: x }, { parsed: b, frame: y }), a.isChinese === b.isChinese);
  const never = edits ? neverSame(edits, before, after, { isPassage, isTurned }) : new Set<Edit>();
  const likelihood = never.size > 0 ? inDoubt(findings.likelihood, a.isChinese) : findings.likelihood;
  const answer = answerAt(likelihood, a.isChinese);
  const readings = edits ? readingsOf(edits, { answer, never, isChinese: a.isChinese }) : wholeReading(a, b);
  return { answer, ...findings, likelihood, terms, readings, disclosure: null };
}

/** The terms of one wording; at once, so for words of bounded length. */
export function termsIn(wording: Wording): FoundTerm[] {
  const parsed = parseQuoted(wording);
  return termsOf(parsed, extractFrame(parsed));
}

type Findings = Pick<Comparison, "changed" | "likelihood" | "changes" | "alignment"> & {
  edits?: RatedEdit[];
  isTurned?: boolean;
};

const isChange = ({ effect }: Change) => effect !== "same";

/** Without common words, only the terms that are the same on both sides can be aligned. */
function byFrames(changes: Change[], inOneLanguage: boolean): Findings {
  const alignment = changes.flatMap(({ effect, spans }) => {
    const [earlier, later] = [spans.earlier[0], spans.later[0]];
    return effect === "same" && earlier && later ? [{ earlier, later }] : [];
  });
  const changed = changes.some(isChange);
  const isBlind = inOneLanguage && changes.length === 0;
  const same = isBlind ? NOTHING_SEEN : 1 - FRAME_LIKELIHOOD;
  return { changed, likelihood: changed ? FRAME_LIKELIHOOD : same, changes, alignment };
}

/** The share of the words of both wordings that both have, or that are paired with each other. */
function sharedShare(edits: readonly Edit[], a: ParsedWording, b: ParsedWording): number {
  const count = (tokens: ParsedWording["tokens"]) => tokens.filter((token) => !isFunctionWord(token)).length;
  const all = count(a.tokens) + count(b.tokens);
  const alone = edits.reduce((sum, { removed, added }) => sum + count(removed) + count(added), 0);
  return all === 0 ? 1 : 1 - alone / all;
}

/**
 * Whether two wordings share enough words to be compared word by word, without the names that are known to be of one
 * thing: what a rename makes alike must not change how the rest is read.
 */
function shareEnough(earlier: Wording, later: Wording): boolean {
  const [a, b] = [parseQuoted(earlier), parseQuoted(later)];
  return sharedShare(align(a, b).edits, a, b) >= MIN_SHARED;
}

/** Compares word by word; null when the wordings share too few words. */
function byEdits(a: Analysis, b: Analysis, isPassage: boolean): Findings | null {
  const { edits: found, shared } = align(a.parsed, b.parsed);
  const understood = understoodSpeaker(found);
  const edits = understood ? found.map((edit) => withoutWord(edit, understood)) : found;
  if (sharedShare(edits, a.parsed, b.parsed) < MIN_SHARED) return null;
  const { isChinese } = a.parsed;
  const weights = weightsFor(isChinese);
  const { isTurned, swapped } = readRoles(edits, a.parsed, b.parsed);
  const rated = edits.map((edit, n): RatedEdit & { rows: Change[] } => {
    if (forbidsAlike(edit, a, b) || leadsAsFar(edit, a, b) || endsAlike(edit))
      return { edit: { ...edit, removed: [], added: [], pairs: [] }, features: {}, rows: [], rate: 0 };
    if (saysTheSame(edit))
      return { edit, features: edit.pairs.length > 0 ? { paired_only: 1 } : {}, rows: [], rate: 0 };
    const features = featuresOf(edit, a, b, edits);
    if (readsOneNumber(edit, a, b)) for (const name of NUMBER_DIFFERS) delete features[name];
    const isOne = isOneDate(edit, a, b);
    // A date in other words is no word of a short promise that was chosen.
    if (isOne) delete features.short_single;
    const actors = n === 0 ? swapped : null;
    if (actors) features.roles_swapped = 1;
    return {
      edit,
      features,
      rows: actors ? [actorRow(a, b, actors)] : editRows(edit, features, a, b),
      rate: isOne ? 0 : editLikelihood(features, weights),
    };
  });
  const weighed = likelihoodOf(rated, a.parsed, b.parsed, isPassage);
  // Rows are told also where the comparer cannot tell: whoever decides has to see them.
  const isOpen = answerAt(weighed, isChinese) !== "same";
  const most = Math.max(0, ...rated.map(({ rate }) => rate));
  const isLikelyEnough = (row: Change, { rate, features }: RatedEdit) =>
    rate === most || rate >= leastFor(row, rated.length <= FEW_EDITS ? features : {}, isChinese);
  const changes = rated.flatMap((one) =>
    one.rows.filter((row) => !isChange(row) || (isOpen && isLikelyEnough(row, one))),
  );
  const one = mergeAmounts(a.parsed, b.parsed, firstOfEachKind(changes));
  const rows = withoutMoved(mergeDeadlines(a.parsed, b.parsed, one));
  const isSettled = changes.some(isChange) && !rows.some(isChange);
  const told = isChinese && rows.some(isOtherNumber) ? Math.max(weighed, NUMBER_LIKELIHOOD) : weighed;
  return {
    changed: told >= TURN && !isSettled,
    likelihood: isSettled ? 1 - FRAME_LIKELIHOOD : told,
    changes: rows,
    alignment: shared,
    edits: rated,
    isTurned: isTurned || understood !== undefined,
  };
}

const withoutWord = (edit: Edit, word: Token): Edit => ({
  ...edit,
  removed: edit.removed.filter((one) => one !== word),
  added: edit.added.filter((one) => one !== word),
});

/** How sure it is of a number that stands in another place, and is another one: 5000元, 最高5000元. */
const NUMBER_LIKELIHOOD = 0.7;
const isOtherNumber = ({ term, from, to, effect }: Change): boolean =>
  (term === "amount" || term === "deadline") && from !== null && to !== null && effect !== "same";

/** Whether a date in other words is all that differs in one place of a Chinese wording: 到2040年, 在2040年前. */
const isOneDate = (edit: Edit, a: Analysis, b: Analysis): boolean =>
  a.parsed.isChinese &&
  edit.pairs.length === 0 &&
  [...edit.removed, ...edit.added].every((token) => token.time !== undefined || isFunctionWord(token)) &&
  readsOneNumber(edit, a, b);

/** A word of strength that is gone in one place and stands in another binds as it did: no one may, may not. */
function withoutMoved(rows: readonly Change[]): Change[] {
  const word = (row: Change, side: "from" | "to") =>
    row.term === "strength" && row[side === "from" ? "to" : "from"] === null
      ? row[side]?.toLowerCase()
      : undefined;
  const gone = rows.find((row) =>
    rows.some((other) => word(row, "from") && word(row, "from") === word(other, "to")),
  );
  const made = gone && rows.find((row) => word(row, "to") === word(gone, "from"));
  return rows.filter((row) => row !== gone && row !== made);
}

const NUMBER_DIFFERS = ["amount_differs", "date_differs", "date_only", "calendar", "rate"] as const;

/** Whether the numbers and dates of an edit stand on both sides and come to the same: before 1 January, by the end of December. */
function readsOneNumber(edit: Edit, a: Analysis, b: Analysis): boolean {
  const rows = numberRows(edit, a, b);
  return rows.length > 0 && rows.every(({ effect }) => effect === "same");
}

/**
 * How likely the wordings say something else. English ones are weighed as a whole; what is certain of an edit is never
 * outvoted.
 */
function likelihoodOf(
  rated: readonly RatedEdit[],
  a: ParsedWording,
  b: ParsedWording,
  isPassage: boolean,
): number {
  const alone = noisyOr(rated.map(({ rate }) => rate));
  const calibrated = calibrate(alone, calibrationFor(a.isChinese));
  const isEmpty = ({ edit }: RatedEdit) => edit.removed.length + edit.added.length + edit.pairs.length === 0;
  const isTold = !isPassage && rated.some(({ features }) => features.told_alone);
  if (a.isChinese) return isTold ? Math.max(calibrated, TOLD_ALONE) : calibrated;
  if (rated.every(isEmpty)) return calibrated;
  const seen = pairLikelihood(alone, pairFeatures(rated, a, b));
  const together = isTold ? Math.max(seen, TOLD_ALONE) : seen;
  return rated.some(({ features }) => isCertain(features)) ? Math.max(calibrated, together) : together;
}

const SCOPE: ReadonlySet<Change["term"]> = new Set(["action", "actor", "beneficiary"]);

/** Two rows with the same words and the same effect on one term are one row. */
function firstOfEachKind(rows: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return rows.filter(({ term, from, to, effect }) => {
    const kind = JSON.stringify([SCOPE.has(term) ? "scope" : term, from, to, effect]);
    return !seen.has(kind) && seen.add(kind);
  });
}
