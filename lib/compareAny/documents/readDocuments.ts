import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import { judgeWithReadings } from "@/lib/compare/documents/judge";
import { placeOf } from "@/lib/compare/documents/placeOf";
import type { PassagePair } from "@/lib/compare/documents/types";
import { tellWords } from "@/lib/compare/stretches/stretches";
import type { Change } from "@/lib/compare/types";
import type { DocumentsReading } from "@/lib/documentChanges";
import { detectLanguage } from "@/lib/web/page/language";

export type TwoDocuments = { earlier: string; later: string; lang?: "en" | "zh" | undefined };

/** So many of each list are shown; all are counted. */
const [MOST_CHANGES, MOST_REPEATED, MOST_OTHERS] = [60, 20, 40];
const SAMPLE = 20_000;

const joined = (passages: PassagePair["earlier"]) => passages.map(({ text }) => text).join(" ");

/** What only reads otherwise is told with the words. */
const moved = (terms: readonly Change[]) => terms.filter(({ effect }) => effect !== "same");

function toldOf(was: string, is: string, lang: string, rows: readonly Change[]) {
  const { readings } = judgeWithReadings(was, is, [], lang);
  return tellWords(
    { earlier: { text: was, lang }, later: { text: is, lang } },
    { earlierLang: lang, laterLang: lang },
    { rows, readings },
  );
}

/** What the page shows of two versions of a document. */
export function readDocuments({ earlier, later, lang: said }: TwoDocuments): DocumentsReading {
  const lang = said ?? detectLanguage(`${earlier.slice(0, SAMPLE)}\n${later.slice(0, SAMPLE)}`);
  const found = compareDocuments(earlier, later, { lang });
  const inWords = (pair: PassagePair, rows: readonly Change[] = []) => {
    const [was, is] = [joined(pair.earlier), joined(pair.later)];
    return { was, is, told: was && is ? toldOf(was, is, lang, rows) : null };
  };
  const some = <T, U>(all: readonly T[], most: number, show: (one: T) => U) => ({
    count: all.length,
    first: all.slice(0, most).map(show),
  });
  const matter = found.changes.filter(({ matters }) => matters);
  const seen = (one: PassagePair & { terms: Change[] }) => {
    const terms = moved(one.terms);
    return { ...inWords(one, terms), terms };
  };
  return {
    lang,
    substantive: found.substantive,
    artefact: found.artefact,
    passages: found.unchanged.length,
    changes: some(matter, MOST_CHANGES, (one) => ({ ...seen(one), at: placeOf(one, found.unchanged) })),
    repeated: some(found.repeated, MOST_REPEATED, ({ from, to, matters, places, terms }) => ({
      ...{ from, to, matters, count: places.length },
      ...seen({ ...(places[0] ?? { earlier: [], later: [] }), terms }),
    })),
    lesser: some(
      found.changes.filter(({ matters }) => !matters),
      MOST_OTHERS,
      (one) => inWords(one),
    ),
    same: some(found.same, MOST_OTHERS, (one) => inWords(one)),
    cannotTell: some(found.cannotTell, MOST_OTHERS, (one) => inWords(one)),
    moved: some(found.moved, MOST_OTHERS, ({ later: now }) => joined(now)),
    dates: some(found.dates, MOST_OTHERS, (one) => inWords(one)),
    apart: some(found.apart, MOST_OTHERS, (one) => ({ ...inWords(one), kind: one.kind })),
  };
}
