import { SpanSet } from "@/lib/language/masks";
import type { Span } from "@/lib/language/span";

/**
 * Clauses that make a promise depend on something or take something out of it, to the end of the clause. Chinese
 * folded to simplified.
 */
const ENGLISH =
  /\b(?:if|unless|(?<!(?:is|are|be|been|as) )provided(?: that|,)|providing that|subject to|except(?: for| as| that| where| when)?|other than|excluding|only (?:if|when|where)|(?:as|so) long as|where (?:appropriate|applicable|permitted|required|possible|necessary|feasible|practicable|available)|when(?:ever)? (?:appropriate|applicable|possible|necessary|feasible)|(?:if|where|as) (?:appropriate|applicable|possible)|in (?:the )?(?:case|event) (?:that|of)|in the event|to the extent (?:permitted|possible|practicable|required|allowed)|contingent (?:up)?on|conditional (?:up)?on|depending on|with (?:your|the|their) (?:prior )?(?:express )?(?:written )?consent|without (?:your|the|our|their) (?:prior )?(?:express )?(?:written )?consent|(?:unless|as|except) otherwise [a-z]+|market conditions permitting|conditions permit(?:ting)?|funds permitting|(?:at|in) (?:its|our|their|your|the) (?:sole )?(?:and absolute )?discretion|in certain (?:cases|circumstances)|(?:pursuant to|in accordance with|as (?:required|permitted) by|where (?:required|permitted) by) (?:the )?(?:applicable|local|relevant) (?:[a-z]+ ){0,2}laws?)\b[^,.;:()]*/gi;
const CHINESE =
  /(?:如果|倘若|假如|除非|只要|一旦|只有在?|仅在|前提是|视[^,。;]{0,8}(?:情况|而定)|视情况?|酌情|条件(?:成熟|允许|具备)|在[^,。;]{0,20}(?:的?(?:情况|条件|前提|范围)下)|以[^,。;]{1,20}为前提|取决于|须?经[^,。;]{1,10}(?:同意|批准|许可|授权)后?|未经[^,。;]{1,14}(?:同意|批准|许可|授权)|除[^,。;]{1,24}(?:之?外|以外)|[^,。;]{0,10}另有规定的?(?:除外)?|[^,。;]{0,12}(?:除外|例外)|若(?!干)|如(?=[您你遇果有需无未法发经出获市资条]))[^,。;]*/gu;

/** Every condition or exception, in order, none inside another. */
export function findConditions(folded: string): Span[] {
  const found: Span[] = [];
  const taken = new SpanSet(folded);
  for (const form of [
    ...(/[a-z]/i.test(folded) ? [ENGLISH] : []),
    ...(/\p{Script=Han}/u.test(folded) ? [CHINESE] : []),
  ]) {
    for (const { index, 0: words } of folded.matchAll(form)) {
      const end = index + words.trimEnd().length;
      if (taken.addIfFree({ start: index, end })) found.push({ start: index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
