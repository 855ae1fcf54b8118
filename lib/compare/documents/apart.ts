import type { Read } from "./passages";
import { differInSubstance, has, isClause } from "./substance";
import type { ApartKind } from "./types";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?\\b|\\b${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)? \\d{4}\\b|\\b${MONTH} \\d{1,2}\\b|\\b\\d{4} \\d{1,2} \\d{1,2}\\b|\\b\\d{1,2}[ .]\\d{1,2}[ .]\\d{2,4}\\b|\\d{4}\\.\\d{1,2}\\.\\d{1,2}|\\d{4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?|^\\d{4}$`,
  "gu",
);
const YEAR = /\d{4}|\d ?年/u;
/** What stands beside the date of a version. */
const OF_VERSION =
  /\b(?:last|updated?|modified|revised|revision|amended|effective|version|published|posted|date|dated|as of|since|replaces|previous|archived|reviewed)\b|更新|生效|修订|发布|公布|施行|版本|日期|实施/u;
/** What a text says of a day that is its own. */
const OF_TEXT =
  /\b(?:before|until|after|within|by|fees?|prices?|pays?|paid|refund\w*|due|expires?|deadline|closed?)\b|前|后|底|截止|期限|有效期|关闭|缴|付|申请/u;
/** A few words beside a date are about the version; more are a sentence of the text. */
const FEW = 9;
const FEW_HAN = 24;
const besideDate = (key: string) => key.replace(DATE, " ").replace(/\s+/gu, " ").trim();

/** Whether a passage tells the day of its version and nothing else: the day, with "last updated" and the like. */
export function isVersionDate({ key, kind }: Read): boolean {
  if (key.length > 200) return false;
  const rest = besideDate(key);
  if (rest === key)
    return (
      key.split(" ").length <= 4 &&
      /^(?:last )?(?:updated?|modified|revised|effective(?: date)?)(?: on)?$/u.test(key)
    );
  if (OF_TEXT.test(rest) || has(rest, ["negation", "modal", "quantifier"])) return false;
  const words = rest.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words + han <= 1) return kind !== "item" && YEAR.test(key);
  return OF_VERSION.test(rest) && words <= FEW && han <= FEW_HAN;
}

/** Words that say that a date is the version's, and name the text that it is of. */
const LABEL =
  /^(?:(?:last|updated?|modified|revised|revision|amended|effective|version|published|posted|date|dated|as|of|on|from|since|this|the|our|policy|terms|agreement|document|page|notice|was|is|were|are)\b ?|更新|生效|修订|发布|公布|施行|版本|日期|实施|最后|最近|本|自|起|于|时间| )+$/u;

/** Whether two dates of versions stand in the same words, or in words that are about a version and nothing else. */
export function haveOneLabel(earlier: readonly Read[], later: readonly Read[]): boolean {
  const [a, b] = [earlier, later].map((reads) => reads.map(({ key }) => besideDate(key)).join(" "));
  const isLabel = (rest = "") => rest === "" || LABEL.test(rest);
  return a === b || (isLabel(a) && isLabel(b));
}

/** What a page says around its text, as whole passages. */
const FURNITURE =
  /^(?:yes|no|ok(?:ay)?|close|back|next|prev(?:ious)?|print|share|menu|search|home|loading|submit|cancel|edit|contents|feedback|top|english|(?:show|read|learn|view|see) (?:more|less|all)|(?:accept|reject|manage|allow|decline) (?:all )?(?:cookies|all|preferences|settings)|cookie (?:settings|preferences)|(?:was|is) this .{0,40}(?:helpful|useful)|\d+ (?:of|out of) \d+ (?:people )?(?:found|were|was) .{0,40}helpful|(?:were|was) .{0,40} helpful|prev .{1,60} next .{1,60}|all rights reserved|(?:choose|select) (?:your |a )?(?:language|country|region)|order by phone|free (?:delivery|shipping)|download (?:the )?(?:pdf|app)|table of contents|on this page|in this (?:article|section)|skip navigation|contact (?:us|support|sales)|get (?:the app|started)|(?:translate|edit|print) this page(?: this page contains changes which are not marked for translation)?|join (?:us|now)|首页|关闭|登录|注册|搜索|菜单|目录|更多|查看更多|网站地图|联系我们|.{0,12}icp.{0,12})$/u;
/** What it begins with; what follows may name something and say nothing. */
const BEGINNING =
  /^(?:(?:log|sign) (?:in|up|out)|skip to|back to|save this page|notifications? save|stay organi[sz]ed|did you (?:get|find)|thank you for (?:your (?:feedback|interest)|contacting|signing up|subscribing)|thanks for|we will (?:be|get (?:back )?) ?in touch|follow us|subscribe|share (?:this|on)|all rights reserved|(?:choose|select) (?:your |a )?(?:language|country|region)|(?:translate|edit|download|print) this|this page (?:contains|is (?:also )?available|was last|has been archived)|(?:view|read) .{0,40}(?:in )?other languages|available in|free (?:delivery|shipping)|click (?:here|today|to)|related (?:articles|links|topics)|give feedback|help us improve|(?:you are|you re) (?:here|viewing|reading)|(?:this is )?an archived|tell us|join (?:us|now))\b/u;
const BEGINNING_ZH =
  /^(?:返回|上一[篇页]|下一[篇页]|打印|分享|收藏|扫一扫|扫码|版权所有|字号|责任编辑|来源|浏览次数|接受(?:所有|全部)|您?当前位置|相关(?:链接|阅读|文章)|本页面?.{0,6}(?:翻译|存档))/u;
/** The year of a copyright is the page's, whatever it is. */
const COPYRIGHT =
  /^\s*(?:copyright|©|\(c\))[ ,]{0,2}(?:©|\(c\))?[ ,]{0,2}\d{4}(?: ?[-–,] ?\d{4})?(?:[ ,]{1,2}[^\s;:]{1,30}){0,8}$/iu;
const isCopyright = ({ text }: Read) =>
  COPYRIGHT.test(text) && !has(text, ["negation", "modal"]) && !isClause(text);
const ADDRESS =
  /^(?:(?:tel(?:ephone)?|phone|fax|e ?mail|address|attn|attention)|(?:tel(?:ephone)?|phone|fax|e ?mail|address|attn) .{0,40}[\d@].{0,60}|(?:电话|传真|邮箱|电子邮件|地址|邮编).{0,60}|\+[\d ().-]{6,25}|\(?0\d{1,4}\)? [\d -]{5,15}|\d{3} \d{3} \d{4}|\d{1,5}[a-z]? .{2,40}\b(?:st(?:reet)?|ave(?:nue)?|road|rd|blvd|boulevard|lane|drive|square|place|broadway|floor)\b.{0,40}|\d{1,3}(?:st|nd|rd|th) floor|(?:suite|floor|unit|p o box|po box) .{1,20}|.{2,30} [a-z]{2} \d{5}(?: \d{4})?|\d{1,5} broadway)$/u;
const LONGEST_APART = 160;
const END = /[.。;；!！]["”]?$/u;

/** Whether a text has somebody do something or not, or counts something: such a text is no furniture and no title. */
const says = (text: string) => has(text, ["number", "negation", "modal"]) || isClause(text);

/** Whether a passage is no sentence, no title and no member of a list, and names no number, no negation and no duty. */
export const saysNothing = ({ kind, text }: Read): boolean =>
  kind === "text" && !says(text) && !has(text, ["quantifier"]);

/** Of those, what pages say in whole sentences. */
const WHOLE_SENTENCE = /^(?:thank|we will|did you|save this page|notifications? save|stay organi[sz]ed)/u;

function isFurniture(read: Read): boolean {
  const { key, text } = read;
  if (FURNITURE.test(key) || isCopyright(read)) return true;
  const form = BEGINNING_ZH.test(key) ? BEGINNING_ZH : BEGINNING.test(key) ? BEGINNING : null;
  if (!form) return false;
  const rest = key.replace(form, "");
  if (has(rest, ["number", "negation", "modal", "quantifier"])) return false;
  return !END.test(text) || rest.trim() === "" || WHOLE_SENTENCE.test(key);
}

/** What an address does not say, though it may have a number. */
const isAddress = (key: string) =>
  ADDRESS.test(key) &&
  !has(key, ["negation", "modal", "quantifier"]) &&
  !/\b(?:changes?|days?|hours?|months?|years?|euros?|dollars?|our|your|we|you)\b/u.test(key);

/** Why a passage is none of the text; null where it is part of it. */
export function apartKindOf(read: Read): ApartKind | null {
  const { key, text, kind, isAside } = read;
  if (key.length <= LONGEST_APART) {
    if (isFurniture(read)) return "furniture";
    if (isAddress(key)) return "address";
  }
  if (isAside) return has(text, ["negation", "modal"]) ? null : "furniture";
  return kind === "heading" && !says(text) ? "heading" : null;
}

/** Differences of these are no matter though they are numbers: an address that became another, the year of a copyright, a button. */
export const mayDiffer = (read: Read): boolean =>
  isAddress(read.key) || isCopyright(read) || FURNITURE.test(read.key);

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const LINK =
  /\bhttps?:\/\/(?:www\.)?|\bwww\.|(?<=\.(?:com|org|net|io|eu|gov|edu|cn|co|de|fr))\/[^\s<>()"'，。；、]{0,300}|(?<=\/\/[\w.-]{1,80})\/[^\s<>()"'，。；、]{0,300}/giu;
/** A number to call is said to be one, or has the form of one. */
const PHONE =
  /(?<=\b(?:tel(?:ephone)?|phone|fax|call|dial)(?: us)?(?: at| on| number)?[ .:]{1,3})\+?\(?\d[\d ().-]{5,18}\d(?!\d)|(?<=(?:电话|传真|热线|致电)[：: ]?)\+?\d[\d ()-]{5,18}\d(?!\d)|(?<![\p{L}\d])\+\d{1,3}[ (]\(?\d[\d ().-]{5,16}\d(?!\d)|(?<![\p{L}\d])\(\d{3,4}\) ?\d{3,4}[ -]\d{3,4}(?!\d)/giu;
/** What a letter or a post goes to: street with its number, unit of a house, postal code. */
const STREET =
  "Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Square|Sq|Place|Pl|Broadway|Court|Ct|Parkway|Pkwy|Highway|Hwy";
const POSTAL = new RegExp(
  [
    `\\b\\d{1,5}(?:-\\d{1,5})?[A-Za-z]? (?:\\p{Lu}[\\p{L}'’.-]{1,30} ){1,4}(?:${STREET})\\b\\.?`,
    "(?:\\b\\p{Lu}[\\p{L}'’.-]{1,30} ){0,2}\\b\\p{Lu}[\\p{L}'’-]{2,40}(?:stra(?:ß|ss)e|str\\.|straat|plein|laan|gracht|kade|[Ww]eg|gasse|allee|[Pp]latz|[Rr]ing|ufer|damm|vej|gade|gatan|vägen) \\d{1,4}[a-z]?(?:\\s?[-–]\\s?\\d{1,4}[a-z]?)?",
    "(?<!\\S)#\\d{1,3}-\\d{1,4}[A-Z]?\\b",
    "\\b\\d{4} [A-Z]{2}(?= \\p{Lu}\\p{Ll})",
    "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b",
    "(?<=\\b[A-Z]{2},? |\\bSingapore )\\d{5,6}(?:-\\d{4})?\\b",
    "\\p{Script=Han}{1,8}(?:路|街|大道|道|巷|胡同)(?:\\p{Script=Han}{1,2}段)?\\d{1,5}号(?:[\\p{Script=Han}\\dA-Z]{0,12}[楼室层座栋])?",
  ].join("|"),
  "gu",
);
const HIDDEN = "(email)";
/** What stands where a program could not read a letter. */
const LOST = /\ufffd/gu;
/** What UTF-8 becomes that was read as Latin-1. */
const MOJIBAKE = /[ÂÃâ][\u0080-\u00bf€™œ“”˜]*\s?/gu;

const masked = (text: string) =>
  text
    .replaceAll(HIDDEN, " @ ")
    .replace(EMAIL, " @ ")
    .replace(LINK, " ")
    .replace(POSTAL, " # ")
    .replace(PHONE, " # ");
const bare = (text: string) =>
  text
    .replace(MOJIBAKE, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%@/#]+/gu, "");

/** Whether more letters of one text than of the other were lost before it was read. */
export const lostLetters = (earlier: string, later: string): boolean =>
  (earlier.match(LOST)?.length ?? 0) !== (later.match(LOST)?.length ?? 0);

/**
 * Why two texts that differ say the same for every reader: only spaces or marks, the breaking of letters, an address of mail
 * or of the net. Null where something else differs.
 */
export function sameApart(earlier: string, later: string): ApartKind | null {
  const [a, b] = [earlier, later].map((text) => text.normalize("NFKC"));
  if (a === undefined || b === undefined) return null;
  if (differInSubstance(masked(earlier), masked(later))) return null;
  if (bare(a) === bare(b)) return MOJIBAKE.test(a) || MOJIBAKE.test(b) ? "capture" : "marks";
  if (bare(masked(a)) !== bare(masked(b))) return null;
  return a.includes(HIDDEN) !== b.includes(HIDDEN) ? "capture" : "address";
}
