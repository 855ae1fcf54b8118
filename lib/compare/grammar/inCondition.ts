import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";
import { opensMainClause } from "./alone";

/** What opens an English clause on which the rest of its sentence hangs. */
const OPENER =
  /\b(?:if|unless|when(?:ever)?|where|once|in (?:the|any) (?:case|event)|provided that|to the extent|as long as)\b/giu;
const LONGEST_LEAD = 240;

/** Whether English words stand within a condition that begins before them, and its main clause has not begun yet. */
export function standInCondition({ parsed }: Analysis, words: readonly Token[]): boolean {
  const [first] = words;
  if (!first || parsed.isChinese) return false;
  const lead = parsed.marked.slice(Math.max(0, first.start - LONGEST_LEAD), first.start);
  const clause = lead.slice(lead.search(/[^.;:!?\n]*$/u));
  const opener = [...clause.matchAll(OPENER)].at(-1);
  if (!opener) return false;
  const behind = clause
    .slice(opener.index + opener[0].length)
    .split(/,\s/u)
    .slice(1);
  return !behind.some((part) => opensMainClause(part + first.text));
}
