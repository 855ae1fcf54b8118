import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { words } from "@/lib/language/text";
import type { CheckedClaim, Query } from "../data";
import type { RankedId } from "../score";

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** Words of English as stems, of Chinese as the segmenter cuts them. */
export function plainWords(text: string): string[] {
  return words(text.normalize("NFKC"), isChinese(text) ? "zh" : "en")
    .filter(({ isWord }) => isWord)
    .map((word) => word.text.toLowerCase())
    .map((word) => (/^[a-z]+$/u.test(word) ? stemmer(word) : word));
}

/** Plain BM25 over all the words of a claim, by MiniSearch. */
export function plainBm25(claims: readonly CheckedClaim[]): (query: Query) => RankedId[] {
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: plainWords,
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
  search.addAll(
    claims.map(({ id, claim, title, subtitle }) => ({ id, text: `${claim} ${title} ${subtitle}` })),
  );
  return ({ text }) =>
    search
      .search(text)
      .slice(0, 100)
      .map(({ id, score }) => ({ id: String(id), score }));
}
