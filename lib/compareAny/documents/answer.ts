import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import type { DocumentComparison, PassagePair } from "@/lib/compare/documents/types";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { changeInCodePoints, placesIn } from "../answer";
import { MOST_PLACES, MOST_ROWS } from "./limits";
import type { TwoDocuments } from "./readDocuments";
import type { DocumentsAnswer } from "./schema";

/** What the API answers to two versions of a document: JSON, with places counted in code points. */
export function answerDocuments({ earlier, later, lang }: TwoDocuments): string {
  const found = compareDocuments(earlier, later, lang ? { lang } : {});
  const answer: DocumentsAnswer = {
    substantive: found.substantive,
    artefact: found.artefact,
    changes: first(found.changes).map((change) => ({ ...change, terms: termsOf(change, change) })),
    repeated: first(found.repeated).map((edit) => ({
      ...edit,
      terms: termsOf(edit, edit.places[0]),
      places: edit.places.slice(0, MOST_PLACES),
      morePlaces: Math.max(0, edit.places.length - MOST_PLACES),
    })),
    same: first(found.same).map((change) => ({ ...change, terms: termsOf(change, change) })),
    cannotTell: first(found.cannotTell).map((change) => ({ ...change, terms: termsOf(change, change) })),
    moved: first(found.moved),
    dates: first(found.dates),
    apart: first(found.apart),
    unchanged: found.unchanged.length,
    more: {
      changes: beyond(found.changes),
      repeated: beyond(found.repeated),
      same: beyond(found.same),
      cannotTell: beyond(found.cannotTell),
      moved: beyond(found.moved),
      dates: beyond(found.dates),
      apart: beyond(found.apart),
    },
    comparer: { version: COMPARER_VERSION },
  };
  return JSON.stringify(answer);
}

const first = <T>(rows: readonly T[]): T[] => rows.slice(0, MOST_ROWS);
const beyond = ({ length }: readonly unknown[]): number => Math.max(0, length - MOST_ROWS);

type Terms = DocumentComparison["changes"][number]["terms"];

const joined = (passages: PassagePair["earlier"]) => passages.map(({ text }) => text).join(" ");

function termsOf({ terms }: { terms: Terms }, pair: PassagePair | undefined) {
  const [inEarlier, inLater] = [placesIn(joined(pair?.earlier ?? [])), placesIn(joined(pair?.later ?? []))];
  return terms.map((term) => changeInCodePoints(term, inEarlier, inLater));
}
