import { SpanSet } from "@/lib/language/masks";
import type { Span } from "@/lib/language/span";

/*
 * What a sentence leaves out: the more stands there, the less is left. Unlike a condition it may be a list, with commas.
 * Chinese simplified, with the commas of its lists kept.
 */

const OPENER =
  /\b(?:except(?:ing|ed)?(?: for| from)?|other than|excluding|exclud(?:e|es|ed)|(?:not|never|n't) (?:includ\w+|cover\w*|extend to|apply to)|but not|apart from|aside from|with the exception of|save for|exempt(?:s|ed|ing)?(?: from)?)\b/gi;
/** Where what is left out ends at the latest: at a verb or a sign. */
const END =
  /[.;:()\n]|\b(?:will|shall|must|may|might|can|cannot|should|would|is|are|was|were|has|have|gets?|receives?|does|do|did|we|you|they|it)\b/iu;
const LONGEST = 200;
const LINK = /\b(?:and|or)\b/iu;

const CHINESE = [
  /(?:不(?:包括|包含|含|适用于|涵盖|覆盖)|(?<![解排删清拆消免扫去破切移铲根])除(?![非了外])|排除|剔除|豁免)[^,.;:]{1,60}/gu,
  /(?<=^|[,.;:])[^,.;:]{1,60}(?:除外|例外)/gu,
];

/** How far a list goes that begins here: over its commas, if its last member stands behind "and" or "or". */
function endOfList(rest: string): number {
  const parts = rest.split(",");
  const last = parts.findLastIndex((part, n) => n > 0 && LINK.test(part));
  return parts
    .slice(0, Math.max(1, last + 1))
    .join(",")
    .trimEnd().length;
}

/** What is left out, with the words that say so, none inside another. */
export function findExceptions(marked: string): Span[] {
  const found: Span[] = [];
  const taken = new SpanSet(marked);
  const add = (span: Span) => {
    if (taken.addIfFree(span)) found.push(span);
  };
  for (const { index, 0: opener } of marked.matchAll(OPENER)) {
    const rest = marked.slice(index + opener.length, index + opener.length + LONGEST);
    const end = rest.search(END);
    const length = endOfList(end < 0 ? rest : rest.slice(0, end));
    add({ start: index, end: index + opener.length + length });
  }
  if (/[不除免外]/u.test(marked))
    for (const form of CHINESE)
      for (const { index, 0: words } of marked.matchAll(form))
        add({ start: index, end: index + words.length });
  return found.sort((a, b) => a.start - b.start);
}
