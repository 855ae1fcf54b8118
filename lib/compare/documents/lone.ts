import type { Read } from "./passages";
import { has, isClause } from "./substance";

/** What is seen of a passage that only one version has, and how much each counts (a logistic model, weighed by hand). */
const CUES: readonly [RegExp, number][] = [
  // Who has to, may or will do something, or may not.
  [
    /\b(?:must|shall|will|ll|may|can|cannot|should|agrees?|reserves?|required?|obligat\w+|comply|complies|entitled|responsible|liable|permitted|prohibited|allow(?:ed|s)?|not|no|none|never|neither|nor|won t|don t)\b|应当|必须|不得|可以|有权|禁止|(?<=[我们您你方者司])会|负责|义务|责任|同意|将|应|不/u,
    1.2,
  ],
  [/\b(?:must|shall|may not|cannot|prohibited|not (?:permitted|allowed))\b|不得|应当|必须|禁止/u, 0.4],
  [
    /\b(?:we|our|us|you|your|users?|customers?|subscribers?|members?|merchants?|partners?|part(?:y|ies)|company|personal|data|information|content|services?)\b|我们|本公司|[人者方](?!面)|您|你|用户|会员|公司|企业|信息|数据|单位|部门|机关|政府|委员会|机构|学校/u,
    0.8,
  ],
  [
    /\b(?:collect|use|share|disclose|process|store|keep|retain|sell|transfer|provide|charge|pay|refund|terminate|suspend|delete|access|appl|include|capture|partner|promote)\w{0,3}\b|收集|使用|共享|披露|处理|存储|保存|出售|销售|提供|支付|退还|终止|删除|适用|给予|处以|公布|公开|查阅|报告|通知|决定|规定|制定|组织|建立|备案|审批/u,
    0.7,
  ],
  [/\d|[一二三四五六七八九十百千万]+(?:日|天|年|月|个月|元|倍|%)/u, 0.3],
  [/\b(?:except|unless|only|without|if|provided that|including)\b|除外|除非|仅|如果|但是?|的，/u, 0.4],
  // Where more is told, how something is done, and greetings.
  [
    /\b(?:click here|learn more|read more|more (?:information|details)|visit|see|refer to|please (?:read|review|contact|note)|contact us|questions?|find out)\b|https?:|详见|请参阅|参见|了解更多|疑问|联系我们/u,
    -1.2,
  ],
  [
    /\b(?:can|may) (?:also |always |now )?(?:be )?(?:found|viewed|read|refer|see|seen|find|review|consult|learn)\b|(?:可|可以|请)(?:在.{1,20})?(?:查阅|查看|阅读|参阅|了解)/u,
    -1.2,
  ],
  [
    /\b(?:welcome|thank|happy|pleased|important to us|we (?:re|are) (?:in the process of )?updating|we (?:ve|have) updated|(?:new|previous|prior) versions?|this page)\b|欢迎|感谢|旧版|新版/u,
    -1.2,
  ],
  [
    /^(?:use|try|get|go to|discover|explore|find|learn|click|check|download|save|join|to \w+(?: \w+){0,3} (?:go|click|select|visit))\b/u,
    -1.2,
  ],
  [/^(?:for )?examples?\b|^(?:how|why|what)\b|^例如|^如何/u, -1.2],
];
const VERB =
  /\b(?:we|you|they|it|who|users?) (?:also |only |always )?\p{L}{3,}|\b(?:is|are|was|were|be|has|have|had|do(?:es)?|did|(?:ca|wo)n|would|could|must|shall|should|will|may|can|cannot|agree|use|share|provide|collect|receive|\w{3,}(?:ed|ates|izes|ises|ifies|ows|ies|ets|ends))\b|\p{Script=Han}/u;
/** What is no sentence says nothing, but in a list. */
const [NO_SENTENCE, LEADS_IN, QUESTION, LISTED, LISTED_IN_SENTENCE] = [-1.2, -2, -1, 0.6, 1.8];
const BIAS = -1.6;
const [SHORT, LONG] = [5, 12];
const [TOO_SHORT, IS_LONG] = [-1.2, 0.8];
/** A short sentence that is whole and has somebody do something, or not, or names a sum, says as much as a long one. */
const [STATED, NAMES_SUM] = [0.9, 1];
const SUM =
  /[$€£¥]\s?\d|\d\s?(?:%|percent|euros?|dollars?|pounds?|yuan|days?|weeks?|months?|years?|hours?|mph|km\/h|[kmgt]b(?:ps)?|miles?|kg)(?!\p{L})|\d ?[元天日月年]/iu;
const isStated = (text: string) =>
  /[.。!！]["”]?$/u.test(text) && (has(text, ["negation", "modal"]) || isClause(text) || SUM.test(text));

/** How likely a passage that is gone, or new, changes what its document says. */
export function loneLikelihood({ text, key, kind }: Read): number {
  const han = key.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words =
    key
      .replace(/\p{Script=Han}/gu, "")
      .split(" ")
      .filter(Boolean).length +
    han / 1.7;
  let sum = BIAS;
  for (const [form, counts] of CUES) if (form.test(key)) sum += counts;
  const isListed = kind === "item" && /^\p{Ll}/u.test(text);
  const isShort = words < SHORT && !isListed;
  const isWhole = words < LONG && isStated(text);
  if (isWhole) sum += STATED + (SUM.test(text) ? NAMES_SUM : 0);
  else if (isShort) sum += TOO_SHORT;
  if (words >= LONG) sum += IS_LONG;
  if (kind !== "item" && !isWhole && !VERB.test(key)) sum += NO_SENTENCE;
  if (kind === "item") sum += isListed ? LISTED_IN_SENTENCE : LISTED;
  if (/[:：]$/u.test(text)) sum += LEADS_IN;
  if (/[?？]["”]?$/u.test(text)) sum += QUESTION;
  return 1 / (1 + Math.exp(-sum));
}
