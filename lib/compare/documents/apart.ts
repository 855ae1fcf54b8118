import type { Read } from "./passages";
import type { ApartKind } from "./types";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?\\b|\\b${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)? \\d{4}\\b|\\b${MONTH} \\d{1,2}\\b|\\b\\d{4} \\d{1,2} \\d{1,2}\\b|\\b\\d{1,2}[ .]\\d{1,2}[ .]\\d{2,4}\\b|\\d{4}\\.\\d{1,2}\\.\\d{1,2}|\\d{4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?|^\\d{4}$`,
  "gu",
);
/** What stands beside the date of a version. */
const OF_VERSION =
  /\b(?:last|updated?|modified|revised|revision|amended|effective|version|published|posted|date|dated|as of|since|replaces|previous|archived|reviewed)\b|更新|生效|修订|发布|公布|施行|版本|日期|实施/u;
/** A few words beside a date are about the version; more are a sentence of the text. */
const FEW = 9;
const FEW_HAN = 24;

/** Whether a passage tells the day of its version and nothing else: the day, with "last updated" and the like. */
export function isVersionDate({ key }: Read): boolean {
  if (key.length > 200) return false;
  const rest = key.replace(DATE, " ");
  if (rest === key)
    return (
      key.split(" ").length <= 4 &&
      /^(?:last )?(?:updated?|modified|revised|effective(?: date)?)(?: on)?$/u.test(key)
    );
  const words = rest.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words + han <= 1) return true;
  return OF_VERSION.test(rest) && words <= FEW && han <= FEW_HAN;
}

/** What a page says around its text, as whole passages or as their beginning. */
const FURNITURE =
  /^(?:yes|no|ok(?:ay)?|close|back|next|prev(?:ious)?|print|share|menu|search|home|loading|submit|cancel|edit|contents|feedback|top|english|login|(?:sign|log) (?:in|up|out).*|skip to .*|back to .*|(?:show|read|learn|view|see) (?:more|less|all)|(?:accept|reject|manage|allow|decline) (?:all )?(?:cookies|all|preferences|settings)|cookie (?:settings|preferences)|save this page .*|notifications? save .*|stay organi[sz]ed .*|did you (?:get|find) .*|(?:was|is) this .*(?:helpful|useful)|(?:were|was) .* helpful|thank you for (?:your (?:feedback|interest)|contacting|signing up|subscribing).*|thanks for .*|we will (?:be|get (?:back )?) ?in touch.*|prev .* next .*|follow us.*|subscribe.*|share (?:this|on) .*|(?:copyright|©).*|all rights reserved|(?:choose|select) (?:your |a )?(?:language|country|region).*|(?:translate|edit|download|print) this .*|this page (?:contains|is (?:also )?available|was last|has been archived).*|(?:view|read) .* (?:in )?other languages.*|available in .*|order by phone|free (?:delivery|shipping).*|click (?:here|today|to) .*|download (?:the )?(?:pdf|app).*|table of contents|on this page|in this (?:article|section)|related (?:articles|links|topics).*|give feedback.*|help us improve.*|(?:you are|you re) (?:here|viewing|reading) .*|(?:this is )?an archived .*|skip navigation|contact (?:us|support|sales)|get (?:the app|started)|tell us .*|join (?:us|now).*)$/u;
const FURNITURE_ZH =
  /^(?:首页|返回.{0,8}|上一[篇页].*|下一[篇页].*|打印.{0,6}|分享.{0,8}|关闭|登录|注册|搜索|菜单|目录|收藏.{0,4}|更多|查看更多|扫一扫.*|扫码.*|版权所有.*|.{0,12}icp.{0,12}|字号.*|责任编辑.*|来源.{0,20}|浏览次数.*|接受(?:所有|全部).*|您?当前位置.*|网站地图|联系我们|相关(?:链接|阅读|文章).*|本页面?.{0,6}(?:翻译|存档).*)$/u;
const ADDRESS =
  /^(?:(?:tel(?:ephone)?|phone|fax|e ?mail|address|attn|attention)|(?:tel(?:ephone)?|phone|fax|e ?mail|address|attn) .{0,40}[\d@].{0,60}|(?:电话|传真|邮箱|电子邮件|地址|邮编).{0,60}|\+?[\d ().-]{6,25}|\d{1,5}[a-z]? .{2,40}\b(?:st(?:reet)?|ave(?:nue)?|road|rd|blvd|boulevard|lane|drive|way|square|place|broadway|floor)\b.{0,40}|\d{1,3}(?:st|nd|rd|th) floor|(?:suite|floor|unit|p o box|po box) .{1,20}|.{2,30} [a-z]{2} \d{5}(?: \d{4})?|\d{1,5} broadway)$/u;
const LONGEST_APART = 160;

/** Why a passage is none of the text; null where it is part of it. */
export function apartKindOf({ key, kind, isAside }: Read): ApartKind | null {
  if (key.length <= LONGEST_APART) {
    if (FURNITURE.test(key) || FURNITURE_ZH.test(key)) return "furniture";
    if (ADDRESS.test(key)) return "address";
  }
  if (isAside) return "furniture";
  return kind === "heading" ? "heading" : null;
}

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>()"'，。；、]{1,500}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|org|net|io|eu|gov|edu|cn|co|de|fr)\b(?:\/[^\s<>()"'，。；、]{0,300})?/giu;
const PHONE = /(?<![\p{L}\d])\+?\(?\d[\d ().-]{6,18}\d(?!\d)/gu;
const HIDDEN = "(email)";
/** What UTF-8 becomes that was read as Latin-1. */
const MOJIBAKE = /[ÂÃâ][\u0080-\u00bf€™œ“”˜]*\s?/gu;

const masked = (text: string) =>
  text.replaceAll(HIDDEN, " @ ").replace(EMAIL, " @ ").replace(LINK, " / ").replace(PHONE, " # ");
const bare = (text: string) =>
  text
    .replace(MOJIBAKE, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%@/#]+/gu, "");

/**
 * Why two texts that differ say the same for every reader: only spaces or marks, the breaking of letters, an address of mail
 * or of the net. Null where something else differs.
 */
export function sameApart(earlier: string, later: string): ApartKind | null {
  const [a, b] = [earlier, later].map((text) => text.normalize("NFKC"));
  if (a === undefined || b === undefined) return null;
  if (bare(a) === bare(b)) return MOJIBAKE.test(a) || MOJIBAKE.test(b) ? "capture" : "marks";
  if (bare(masked(a)) !== bare(masked(b))) return null;
  return a.includes(HIDDEN) !== b.includes(HIDDEN) ? "capture" : "address";
}
