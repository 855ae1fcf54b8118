import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import { isMainClause } from "../grammar/alone";
import { saysWhere } from "../lexicon/chineseThings";
import type { Token } from "../parse/tokens";
import { isPlace } from "./meaning";
import { SUBJECT } from "./patterns";
import type { AddFeature } from "./types";

const LINK = /^(?:and|or|nor)$/iu;

/** Whether English words are joined by a link that only moved: "a or b" became "a, b or c", and "or c" is new. */
function isLinkedMember(edit: Edit, only: Token[], { parsed }: Analysis): boolean {
  const [first, last] = [only[0], only.at(-1)];
  if (!first || !last || parsed.isChinese) return false;
  const here = new Set(edit.removed.length === 0 ? edit.later : edit.earlier);
  return [parsed.tokens[first.index - 1], parsed.tokens[last.index + 1]].some(
    (token) => token !== undefined && here.has(token) && LINK.test(token.text),
  );
}

export function addOneSidedFeatures(
  edit: Edit,
  only: Token[],
  text: string,
  side: Analysis,
  add: AddFeature,
) {
  const { folded, tokens } = side.parsed;
  const [first, last] = [only[0], only.at(-1)];
  if (!first || !last) return;
  const next = tokens[last.index + 1];
  const [gapBefore, gapAfter] = [first.gap, next?.gap ?? folded.slice(last.end)];
  const firstRaw = (edit.removed.length === 0 ? edit.later : edit.earlier)[0]?.text.toLowerCase() ?? "";
  const isLinked = isLinkedMember(edit, only, side);
  add(
    "list",
    /[,、;]/u.test(gapBefore + gapAfter) ||
      /^(?:and|or|和|或|及|以及|与)/iu.test(text) ||
      /\b(?:and|or)$|[和或及与]$/iu.test(text) ||
      isLinked,
  );
  add("list_and", /^(?:and|or)\b|\b(?:and|or)$|^[和或及与]|以及/iu.test(text) || isLinked);
  add("bracket", /\(/u.test(gapBefore) && /\)/u.test(gapAfter));
  add("main_clause", isMainClause({ side, words: only, text }));
  const isEnd = !/[^\p{P}\s]/u.test(folded.slice(last.end));
  add("end", isEnd);
  add("clause", SUBJECT.test(text) && only.length >= 4);
  add("clause_end", SUBJECT.test(text) && only.length >= 4 && isEnd);
  const isWhole = /^\s*[,。;:]/u.test(gapBefore) || first.index === 0;
  add(
    "clause",
    side.parsed.isChinese &&
      only.length >= 3 &&
      isWhole &&
      /^\s*[,。;:]|^\s*$/u.test(gapAfter || folded.slice(last.end)),
  );
  add("to_verb", /^to\s/iu.test(text));
  const preposition =
    /^(?:for|to|with|in|on|at|by|from|of|through|under|via|about|as|into|within|outside|between|during)$/u.exec(
      firstRaw,
    )?.[0];
  if (preposition) add(`prep_${preposition}`);
  add(
    "place_phrase",
    (/^(?:in|within|outside)$/u.test(preposition ?? "") && only.some(isPlace) && only.length <= 6) ||
      (side.parsed.isChinese && /^[在于]$/u.test(firstRaw) && saysWhere(text)),
  );
}
