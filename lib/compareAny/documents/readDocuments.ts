import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import type { PassagePair } from "@/lib/compare/documents/types";
import { diffWords } from "@/lib/compare/words/diff";
import type { DocumentsReading } from "@/lib/documentChanges";
import { detectLanguage } from "@/lib/web/page/language";

export type TwoDocuments = { earlier: string; later: string; lang?: "en" | "zh" | undefined };

/** So many of each list are shown; all are counted. */
const [MOST_CHANGES, MOST_REPEATED, MOST_OTHERS] = [60, 20, 40];
const SAMPLE = 20_000;

const joined = (passages: PassagePair["earlier"]) => passages.map(({ text }) => text).join(" ");

/** What the page shows of two versions of a document. */
export function readDocuments({ earlier, later, lang: said }: TwoDocuments): DocumentsReading {
  const lang = said ?? detectLanguage(`${earlier.slice(0, SAMPLE)}\n${later.slice(0, SAMPLE)}`);
  const found = compareDocuments(earlier, later, { lang });
  const inWords = (pair: PassagePair) => {
    const [was, is] = [joined(pair.earlier), joined(pair.later)];
    return { was, is, words: was && is ? diffWords(was, is, { earlierLang: lang, laterLang: lang }) : null };
  };
  const some = <T, U>(all: readonly T[], most: number, show: (one: T) => U) => ({
    count: all.length,
    first: all.slice(0, most).map(show),
  });
  const matter = found.changes.filter(({ matters }) => matters);
  const seen = <T extends PassagePair & { terms: DocumentsReading["changes"]["first"][number]["terms"] }>(
    one: T,
  ) => ({ ...inWords(one), terms: one.terms });
  return {
    lang,
    substantive: found.substantive,
    artefact: found.artefact,
    passages: found.unchanged.length,
    changes: some(matter, MOST_CHANGES, seen),
    repeated: some(found.repeated, MOST_REPEATED, ({ from, to, matters, places, terms }) => ({
      ...{ from, to, matters, terms, count: places.length },
      ...inWords(places[0] ?? { earlier: [], later: [] }),
    })),
    lesser: some(
      found.changes.filter(({ matters }) => !matters),
      MOST_OTHERS,
      inWords,
    ),
    same: some(found.same, MOST_OTHERS, inWords),
    cannotTell: some(found.cannotTell, MOST_OTHERS, inWords),
    moved: some(found.moved, MOST_OTHERS, ({ later: now }) => joined(now)),
    dates: some(found.dates, MOST_OTHERS, inWords),
    apart: some(found.apart, MOST_OTHERS, (one) => ({ ...inWords(one), kind: one.kind })),
  };
}
