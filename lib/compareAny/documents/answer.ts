import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import type { DocumentComparison, PassagePair } from "@/lib/compare/documents/types";
import { COMPARER_VERSION } from "@/lib/rewordings/comparerRecord";
import { changeInCodePoints, placesIn } from "../answer";
import type { TwoDocuments } from "./readDocuments";
import type { DocumentsAnswer } from "./schema";

/** What the API answers to two versions of a document: JSON, with places counted in code points. */
export function answerDocuments({ earlier, later, lang }: TwoDocuments): string {
  const found = compareDocuments(earlier, later, lang ? { lang } : {});
  const answer: DocumentsAnswer = {
    ...found,
    changes: found.changes.map((change) => ({ ...change, terms: termsOf(change, change) })),
    same: found.same.map((change) => ({ ...change, terms: termsOf(change, change) })),
    cannotTell: found.cannotTell.map((change) => ({ ...change, terms: termsOf(change, change) })),
    repeated: found.repeated.map((edit) => ({ ...edit, terms: termsOf(edit, edit.places[0]) })),
    unchanged: found.unchanged.length,
    comparer: { version: COMPARER_VERSION },
  };
  return JSON.stringify(answer);
}

type Terms = DocumentComparison["changes"][number]["terms"];

const joined = (passages: PassagePair["earlier"]) => passages.map(({ text }) => text).join(" ");

function termsOf({ terms }: { terms: Terms }, pair: PassagePair | undefined) {
  const [inEarlier, inLater] = [placesIn(joined(pair?.earlier ?? [])), placesIn(joined(pair?.later ?? []))];
  return terms.map((term) => changeInCodePoints(term, inEarlier, inLater));
}
