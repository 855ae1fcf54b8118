import type { Renames } from "../parse/renames";
import { apartKindOf, haveOneLabel, isVersionDate, mayDiffer, sameApart } from "./apart";
import { besideFurniture } from "./around";
import { type OneEdit, oneEdit } from "./edits";
import { type Judged, judge } from "./judge";
import { loneLikelihood } from "./lone";
import { keyOf, type Read } from "./passages";
import { differInSubstance, withoutPointers } from "./substance";
import type { ApartKind, DocumentComparison, PassagePair } from "./types";
import { pairLikelihood } from "./weigh";

/**
 * From this likelihood on a passage counts; less will do where the version bears a new date: somebody changed it on purpose.
 * Chosen on documents of which none is measured; in English it is weighed anew (weigh.ts), in Chinese it is the comparer's.
 */
const MATTERS = { en: { undated: 0.6, dated: 0.5 }, zh: { undated: 0.45, dated: 0.4 } };
/** The same for a passage that is gone or new. */
const MATTERS_ALONE = { en: 0.58, zh: 0.5 };
/** An edit that was made so often is told once. */
const REPEATS = 3;

/** Passages that stand for each other; one side is empty where there is no counterpart. */
export type Pair = { earlier: Read[]; later: Read[] };
export type Reading = { lang: "en" | "zh"; renames: Renames };
type Judging = Reading & { isDated: boolean };

/** So many characters are given to the comparer: some seconds. What comes behind them stays unread, and is told. */
const MOST_READ = 200_000;

export const shown = ({ earlier, later }: Pair): PassagePair => ({
  earlier: earlier.map(({ n, text }) => ({ n, text })),
  later: later.map(({ n, text }) => ({ n, text })),
});

const isPair = ({ earlier, later }: Pair) => earlier.length > 0 && later.length > 0;
const textOf = (reads: readonly Read[]) => reads.map(({ text }) => text).join(" ");

/** Why a difference is none of the text, or of its words; null where it has to be read. */
function apartOf(pair: Pair): ApartKind | null {
  const [earlier, later] = [textOf(pair.earlier), textOf(pair.later)];
  if (isPair(pair) && keyOf(earlier) === keyOf(later)) return "marks";
  const same = isPair(pair) ? sameApart(earlier, later) : null;
  if (same) return same;
  const all = [...pair.earlier, ...pair.later];
  if (isPair(pair) && !all.every(mayDiffer) && differInSubstance(earlier, later)) return null;
  const kinds = all.map(apartKindOf);
  return kinds.every((kind) => kind !== null) ? (kinds[0] ?? null) : null;
}

type Sorted = Pick<DocumentComparison, "changes" | "repeated" | "same" | "cannotTell" | "dates" | "apart">;

/** Sorts what differs into what was changed, what reads the same, and what is none of the text. */
export function sortPairs(pairs: readonly Pair[], reading: Reading): Sorted {
  const found: Sorted = { changes: [], repeated: [], same: [], cannotTell: [], dates: [], apart: [] };
  const isDate = (pair: Pair) =>
    [...pair.earlier, ...pair.later].every(isVersionDate) &&
    (!isPair(pair) || haveOneLabel(pair.earlier, pair.later));
  found.dates = besideEachOther(pairs.filter(isDate)).map(shown);
  const rest: Pair[] = [];
  const isBeside = new Set(
    (["earlier", "later"] as const).flatMap((side) =>
      besideFurniture(
        pairs
          .filter((pair) => !isPair(pair))
          .flatMap((pair) => pair[side])
          .sort((x, y) => x.n - y.n),
      ),
    ),
  );
  for (const pair of pairs.filter((one) => !isDate(one))) {
    const isFurniture = [...pair.earlier, ...pair.later].every((read) => isBeside.has(read));
    const kind = isFurniture ? "furniture" : apartOf(pair);
    if (kind) found.apart.push({ ...shown(pair), kind });
    else rest.push(pair);
  }
  const judgePair = judgeOf({ ...reading, isDated: found.dates.length > 0 });
  for (const { edit, pairs: places } of byEdit(rest)) {
    if (edit && places.length >= REPEATS) {
      const judged = likeliest(places.slice(0, REPEATS).map((pair) => judgePair(pair)));
      found.repeated.push({ ...edit, ...judged, places: places.map(shown) });
    } else
      for (const pair of places) {
        const judged = judgePair(pair);
        found[groupOf(pair, judged)].push({ ...shown(pair), ...judged });
      }
  }
  const byWeight = (x: Weighed, y: Weighed) =>
    Number(y.matters) - Number(x.matters) || y.likelihood - x.likelihood;
  found.changes.sort(byWeight);
  found.repeated.sort(byWeight);
  return found;
}

function groupOf(pair: Pair, { matters, answer }: Weighed): "changes" | "same" | "cannotTell" {
  if (matters || !isPair(pair)) return "changes";
  return answer === "same" ? "same" : "cannotTell";
}

/** Dates share no words: those without a counterpart are paired in their order. */
function besideEachOther(dates: readonly Pair[]): Pair[] {
  const alone = (side: "earlier" | "later") =>
    dates.filter((date) => !isPair(date)).flatMap((date) => date[side]);
  const [were, are] = [alone("earlier"), alone("later")];
  const longest = were.length > are.length ? were : are;
  const pairs = longest.map((_, n) => ({ earlier: were.slice(n, n + 1), later: are.slice(n, n + 1) }));
  return [...dates.filter(isPair), ...pairs];
}

type Weighed = Judged & { matters: boolean };

/** Reads one pair after the other, as far as the characters reach. */
function judgeOf({ lang, renames, isDated }: Judging) {
  const least = MATTERS[lang][isDated ? "dated" : "undated"];
  const known = withOneName(renames);
  let left = MOST_READ;
  return (pair: Pair): Weighed => {
    if (!isPair(pair)) return judgeLone([...pair.earlier, ...pair.later], lang);
    const { earlier, later } = { earlier: textOf(pair.earlier), later: textOf(pair.later) };
    left -= earlier.length + later.length;
    if (left < 0) return guarded(UNREAD, known(earlier), known(later));
    const judged = judge(earlier, later, renames, lang);
    const likelihood = lang === "en" ? pairLikelihood(judged.likelihood, earlier, later) : judged.likelihood;
    return guarded({ ...judged, likelihood, matters: likelihood >= least }, known(earlier), known(later));
  };
}

/** Names of one thing as one name. */
const withOneName = (renames: Renames) => (text: string) =>
  renames.reduce(
    (all, [name, ...others]) => others.reduce((left, other) => left.replaceAll(other, name ?? other), all),
    text,
  );

/** Letters of a script that the comparer does not read. */
const UNREAD_SCRIPT = /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}])\p{L}{3}/u;

/** How firmly something is promised is never outvoted. */
const isFirmness = ({ answer, terms }: Weighed) =>
  answer === "changed" && terms.some(({ term }) => term === "strength");

/** A number or a negation on one side alone is a change whatever the comparer says; of other such differences it cannot tell. */
function guarded(judged: Weighed, earlier: string, later: string): Weighed {
  if (judged.matters || isFirmness(judged)) return { ...judged, matters: true };
  const isTurned = differInSubstance(withoutPointers(earlier), withoutPointers(later), [
    "number",
    "negation",
  ]);
  if (isTurned)
    return { ...judged, answer: "cannot_tell", likelihood: Math.max(judged.likelihood, 0.5), matters: true };
  const isDoubtful = differInSubstance(earlier, later) || UNREAD_SCRIPT.test(earlier + later);
  return isDoubtful ? { ...judged, answer: "cannot_tell" } : judged;
}

/** What nobody read matters where a number or a negation differs, as anything else does. */
const UNREAD: Weighed = { answer: "cannot_tell", likelihood: 0.45, terms: [], matters: false };

function judgeLone(reads: readonly Read[], lang: Reading["lang"]): Weighed {
  const likelihood = Math.max(...reads.map(loneLikelihood));
  const matters = likelihood >= MATTERS_ALONE[lang];
  return { answer: matters ? "changed" : "cannot_tell", likelihood, terms: [], matters };
}

const likeliest = (all: readonly Weighed[]): Weighed =>
  all.reduce((most, one) => (one.likelihood > most.likelihood ? one : most));

type Group = { edit: OneEdit | null; pairs: Pair[] };

/** Pairs that differ by the same edit alone, together; each of the others for itself. */
function byEdit(pairs: readonly Pair[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [n, pair] of pairs.entries()) {
    const edit = isPair(pair) ? oneEdit(textOf(pair.earlier), textOf(pair.later)) : null;
    const key = edit ? JSON.stringify(edit) : String(n);
    const group = groups.get(key);
    if (group) group.pairs.push(pair);
    else groups.set(key, { edit, pairs: [pair] });
  }
  return [...groups.values()];
}
