import type { Span } from "@/lib/language/span";

/** Words that take a little back of what is said: as a rule, for now, as far as reasonable. Chinese simplified. */
const HEDGES =
  /\b(?:generally(?! available\b)|typically|usually|normally|currently|presently|at present|at this time|for now|for the time being|for the moment|reasonably|in principle|in general|in most cases|ordinarily|commonly|mostly|largely|substantially|as a rule)\b|(?<!第)一般(?!公[众民司务共]|规[定则范]|会[计议]|性)|原则上|目前|通常|现阶段|暂时|基本上|基本(?=实现|完成|建成|同步|消除|形成|建立|稳定|覆盖|达到|持平|满足|解决|普及|做到|平衡|一致)|总体上|大体上?/giu;

/** Every hedge in a folded text, in order. */
export const findHedges = (folded: string): Span[] =>
  Array.from(folded.matchAll(HEDGES), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
