import type { Span } from "@/lib/language/span";

/** Words that bind nobody: examples, where something is written, headings, the names of what was just said, and why a law was made and when. */
export type Asides = { examples: Span[]; pointers: Span[]; labels: Span[]; preambles: Span[] };

/** A list of examples, as far as the verb or the sign behind it; Chinese members stand between 、. */
const EXAMPLES =
  /(?:\b(?:such as|for example|for instance|e\.g\.?|including,? (?:but not limited to|without limitation)|(?:things|services|apps|sites) like)|例如|比如|诸如|譬如|包括但不限于|(?<=\()如(?!果|有|需|无|未|经|遇))(?:(?!\b(?:are|is|will|may|can|shall|must|we|you)\b|,\p{Script=Han})[^.;:()])*/giu;

const POINTERS =
  /(?:,? ?\b(?:as|which (?:is|are|can be)|that (?:is|are|can be))?\s?(?:further |more fully |otherwise )?(?:described|explained|set (?:out|forth)|found|listed|outlined|detailed|indicated|provided|available|posted|located|accessible|contained|referred to|mentioned) (?:in|on|at|via|by|through|above|below|here)\b|\b(?:please )?(?:see|refer to|consult)\b|\bfor (?:more|further) (?:information|details)|\blearn more\b|\bon (?:the|our|your) [^,.;]{0,40}(?:page|website|site|center|centre)\b|\b(?:here|below|above)\b(?! (?:the|an?|this|that|these|its|their|our|\d))|详见|参见|参阅|请见|见(?=第|本))(?:(?! (?:and|or|and\/or) )[^,.;:()])*/gi;

const LABELS =
  /^[^.:,]{2,70}: |^[^,.:\s]{1,16}:|\((?:the |our |collectively,? |together,? |each,? an? |hereinafter )*"[^)]*\)|, ?"[^"]{1,40}",?|\(以下(?:简称|统称|合称|称)[^()]{1,40}\)/g;

/** Why and on what basis a Chinese law was made, and the line that tells who passed it when. */
const PREAMBLES =
  /^(?:为了?|根据|依据)[^.;]*(?:制定本[^,.;]{1,12}|(?:规定|解释|决定|通知|公告)如下)[.:]?$|^[(（]?\d{4}年\d{1,2}月\d{1,2}日[^.;]*(?:公布|通过|修正|修订|发布|颁布)[)）.]?$/gu;

const spansOf = (folded: string, form: RegExp): Span[] =>
  Array.from(folded.matchAll(form), ({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** The asides of a wording whose 、 are kept. */
export const findAsides = (marked: string): Asides => ({
  examples: spansOf(marked, EXAMPLES),
  pointers: spansOf(marked, POINTERS),
  labels: spansOf(marked, LABELS),
  preambles: spansOf(marked, PREAMBLES),
});
