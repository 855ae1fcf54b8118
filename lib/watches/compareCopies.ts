import { findQuotes } from "@/lib/captures/quotes/findQuote";
import { squeeze } from "@/lib/captures/quotes/squeeze";
import { compareVisits, type Visit } from "@/lib/compare/documents/compareVisits";
import type { DocumentComparison, PassagePair } from "@/lib/compare/documents/types";
import type { ComparedPassage, CopiesCompared } from "@/lib/copiesCompared";
import { sentences } from "@/lib/language/sentences";
import { sliceCodePoints } from "@/lib/language/text";
import { hasOtherWords } from "@/lib/quoteFind";
import { offMainThread } from "@/lib/serving";
import { detectLanguage } from "@/lib/web/page/language";

/** Passages that are told; of more the number is. Beside them those near a wording, whatever their place. */
const MOST = 200;
/** Longest piece that is told, in UTF-16 units: some paragraphs. */
const LONGEST = 4_000;
/** So much of a text tells its language. */
const SAMPLE = 20_000;
/** Shorter pieces stand in many a passage, and are nobody's place. */
const SHORTEST = 8;

/** `words`: what is relied on of the page, whose places in the earlier copy are looked for. */
type Copy = Omit<Visit, "outcome">;
type Asked = { earlier: Copy; later: Copy; renames: string[][]; isLasting: boolean; words: string[] };

const textOf = (side: PassagePair["earlier"]) =>
  side.length === 0
    ? null
    : side
        .map(({ text }) => text)
        .join("\n")
        .slice(0, LONGEST);

type Differs = PassagePair & { matters: boolean };

/** What differs, what matters first. */
function differing({ changes, repeated, same, cannotTell, dates }: DocumentComparison): Differs[] {
  const lesser = (pair: PassagePair) => ({ ...pair, matters: false });
  const all = [
    ...changes,
    ...repeated.flatMap(({ places, matters }) => places.map((pair) => ({ ...pair, matters }))),
    ...[...cannotTell, ...same, ...dates].map(lesser),
  ];
  return all.toSorted((a, b) => Number(b.matters) - Number(a.matters));
}

const plain = (text: string) => squeeze(text, false).text.toLowerCase();

/** `isSure`: the very words stand there, and not only much like them. */
type Place = { sentences: string[]; isSure: boolean };

/** The sentences in which words stand in the earlier copy, as they stand there. */
function placesOf(text: string, words: string[]): Place[] {
  return findQuotes({ text, pages: [], quotes: words }).map((found) => {
    if (found.result === "not_found") return { sentences: [], isSure: false };
    const pieces = found.pieces.flatMap((piece) => [piece.found, ...sentencesOf(piece.found)]);
    const isSure = found.result === "found" || !hasOtherWords(found.differences);
    return { sentences: pieces.map(plain), isSure };
  });
}

const sentencesOf = (text: string) =>
  sentences(text, detectLanguage(text)).map(({ start, end }) => sliceCodePoints(text, start, end));

const page = (copy: Copy): Visit => ({ ...copy, outcome: "page" });

const standsIn = (place: string, passage: string) =>
  (place.length >= SHORTEST && passage.includes(place)) ||
  (passage.length >= SHORTEST && place.includes(passage));

/** Where the very words of somebody stand, others that are like them say nothing of the place. */
function nearOf({ earlier }: Differs, places: readonly Place[]): number[] {
  const passage = plain(earlier.map(({ text }) => text).join("\n"));
  if (passage === "") return [];
  const near = places.flatMap((place, nth) =>
    place.sentences.some((one) => standsIn(one, passage)) ? [{ nth, isSure: place.isSure }] : [],
  );
  const sure = near.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : near).map(({ nth }) => nth);
}

/** What became of a watched page from one copy to the next, for whoever relies on words of it. Pure. */
export function compareCopies({ earlier, later, renames, isLasting, words }: Asked): CopiesCompared {
  offMainThread("compareCopies");
  const compared = compareVisits(page(earlier), page(later), { renames, isLasting });
  const lang = detectLanguage(later.text.slice(0, SAMPLE));
  const reason = compared.state === "artefact" ? compared.reason : null;
  const comparison = compared.state === "unchanged" ? null : compared.comparison;
  if (!comparison) {
    return { state: compared.state, reason, isIncidental: false, lang, passages: [], more: 0 };
  }
  const places = words.length > 0 && compared.state === "raised" ? placesOf(earlier.text, words) : [];
  const all = differing(comparison).map((pair): ComparedPassage => {
    const near = pair.matters ? nearOf(pair, places) : [];
    return { earlier: textOf(pair.earlier), later: textOf(pair.later), matters: pair.matters, near };
  });
  const told = all.filter(({ near }, nth) => nth < MOST || near.length > 0);
  const { changes, repeated, same, cannotTell, moved } = comparison;
  const isIncidental = [changes, repeated, same, cannotTell, moved].every((some) => some.length === 0);
  const passages = told.toSorted((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0));
  return { state: compared.state, reason, isIncidental, lang, passages, more: all.length - told.length };
}
