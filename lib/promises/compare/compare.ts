import { diffWords } from "../diff";
import type { Change, Comparison, Wording } from "./types";

/** How two wordings of one promise differ, term by term. */
export function compare(earlier: Wording, later: Wording): Comparison {
  const lang = earlier.lang ?? "en";
  const parts =
    diffWords(earlier.text, later.text, { earlierLang: lang, laterLang: later.lang ?? lang }) ?? [];
  const changes = parts.flatMap(({ op, text }): Change[] => {
    if (op === "same" || !text.trim()) return [];
    const [from, to] = op === "removed" ? [text.trim(), null] : [null, text.trim()];
    const at = (whole: string, words: string | null) => {
      const start = words ? whole.indexOf(words) : -1;
      return words && start >= 0 ? [{ start, end: start + words.length }] : [];
    };
    return [
      {
        term: "action",
        effect: op === "removed" ? "dropped" : "added",
        from,
        to,
        spans: { earlier: at(earlier.text, from), later: at(later.text, to) },
        reason: "words_only_there",
      },
    ];
  });
  return {
    changed: changes.length > 0,
    likelihood: changes.length > 0 ? 1 : 0,
    changes,
    terms: { earlier: [], later: [] },
    disclosure: null,
  };
}
