import type { Disclosure } from "@/lib/generated/prisma/enums";
import type { Span } from "@/lib/language/span";

/** Words that present the wording as the old promise. */
const CONTINUITY =
  /\b(?:as|like) (?:we|i|it|they|he|she|the [\p{L} ]{2,30}?|\p{Lu}[\p{L} ]{1,30}?)(?:['’](?:ve|d)| have| had| has)? (?:already |always |previously )?(?:said|promised|pledged|announced|stated|committed|noted|told[^,.;]{0,20})\b[^,.;:]*|\b(?:as (?:previously |already )?(?:promised|announced|stated|pledged|said|planned|noted)\b[^,.;:]*|(?:consistent|in line|in keeping) with our (?:earlier |previous |original |existing |stated )?(?:promise|pledge|commitment|target|goal)s?\b|(?:remain|stay|continue to be|are still|is still|remains) (?:fully |firmly |as )?committed\b|(?:reaffirm|reiterate|restate|maintain|stand by)(?:s|ed|ing)? (?:our|its|the|their) (?:\p{L}+ ){0,3}(?:promise|pledge|commitment|target|goal)s?)|(?:正如|如同|就像|一如|如|按照|依照)(?:我们|我|公司|本公司|此前|先前|之前|早前|[^,，。;]{0,12}?)[^,，。;]{0,12}?(?:所?(?:说|言|承诺|述|宣布|公布)(?:过)?的?(?:那样)?)|(?:重申|兑现|信守|坚持|继续履行)[^,，。;]{0,10}(?:承诺|目标)/giu;
/** Words that say that the promise is new or has changed. */
const ANNOUNCED =
  /\b(?:(?:revis|updat|chang|adjust|lower|reduc|scal|raise?|amend|withdr|replac|drop|abandon|postpon|delay|extend)(?:e[sd]?|ing|ed|ew|awn|aw|s)? (?:back )?(?:our|its|the|their|this|that) (?:\p{L}+ ){0,3}(?:promise|pledge|commitment|target|goal|deadline|plan|ambition|policy)s?|instead of (?:the )?(?:previous|earlier|original)|previously (?:we|it|the)|no longer|(?:down|up) from (?:the )?(?:previous|earlier|original)|new target)\b|(?:调整|修改|修订|下调|上调|推迟|延后|取消|放弃|更新)[^,，。;]{0,8}(?:目标|承诺|计划|期限|政策)|不再(?=[承坚保])|(?:原(?:定|来的?|先的?)|此前的?)目标/giu;

/** The former promise, mentioned for comparison: it is not a term of the present one. */
const BEFORE =
  /\b(?:compared (?:to|with)|versus|down from|up from|instead of|rather than|replac(?:es|ing))\s[^,.;]{0,40}?(?:previous|earlier|original|prior|former|old)(?:ly)? (?:\p{L}+ )?(?:expectation|target|goal|plan|aim|ambition|commitment|pledge|promise|guidance)s?[^.;]*|(?:而非|低于|高于|相比|较|取代|不是)[^,。;]{0,6}(?:此前|先前|之前|原先|原来|原定|早前)[^,。;]{0,10}(?:目标|计划|承诺|预期)[^,。;]*/giu;

/** A wording without any of these does not speak of an earlier one. */
const SPEAKS =
  /said|promis|pledg|announc|stated|commit|noted|told|planned|consistent|in line|in keeping|reaffirm|reiterat|restat|maintain|stand(?:s|ing)? by|stood by|remain|stay|continue|still|[说言述诺布]|目标/iu;

/** Where a wording quotes an earlier statement: what stands there is not a term of this wording. */
export function backReferences(folded: string): Span[] {
  if (!SPEAKS.test(folded)) return before(folded);
  const said = Array.from(folded.matchAll(CONTINUITY), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  })).filter(({ start, end }) =>
    /said|promised|pledged|announced|stated|told|noted|planned|[说言述诺布]/iu.test(folded.slice(start, end)),
  );
  return [...said, ...before(folded)];
}

function before(folded: string): Span[] {
  if (!/previous|earlier|original|prior|former|old|此前|先前|之前|原|早前/iu.test(folded)) return [];
  return Array.from(folded.matchAll(BEFORE), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** What the wording itself says of a change; null when nothing. */
export function disclosureIn(folded: string): Exclude<Disclosure, "unannounced"> | null {
  if (folded.search(ANNOUNCED) !== -1 || before(folded).length > 0) return "announced";
  return folded.search(CONTINUITY) === -1 ? null : "claims_continuity";
}
