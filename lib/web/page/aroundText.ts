import type { WalkedBlock } from "./blockWalk";
import { oneLine } from "./document";

/** Longest line, in UTF-16 units, that is taken for a remark of the site: a paragraph is longer. */
const LONGEST_REMARK = 260;
const LONGEST_HEADING = 60;
/** A block that ends as a sentence does and is as long as one. */
const SENTENCE = /[.!?…。！？][\p{Pe}\p{Pf}"'’”]*$/u;
const SHORTEST_SENTENCE = 40;

/** Where lists of other articles begin. */
const ELSEWHERE =
  /^(?:related\b|more(?:$|:|\s+(?:from|on|great|news|stories|about|coverage|in)\b)|you (?:may|might)\b|recommended\b|most (?:read|popular|viewed|shared)|trending\b|latest\b|popular\b|(?:leave a )?(?:comments?|reply)\b|tags?\b|share\b|also on\b|read (?:more|next|also)|see also|what to read|up next|相关|相關|延伸阅读|延伸閱讀|推荐|推薦|热门|熱門|更多|猜你|评论|評論|分享|関連記事)/iu;
/** A line that leads to another article. */
const POINTER =
  /^(?:related(?: stor(?:y|ies)| articles?| content)?|read(?: more| next| also)?|see also|also read|more|watch|listen|photos?|gallery|on [\w.]+\.com)\s*[:|»→]/i;
/** What a site says of itself. */
const REMARK =
  /^(?:advertisement|ad|story continues below.*|article continues.*|continue reading.*|skip .*|click here.*|loading.*|comments?|comments comments|share(?: this)?.*|print|e-?mail(?: the author)?|(?:name|e-?mail|website) ?\(required\)|follow us\b.*|via \S+\.info.*|copyright\b.*|©.*|\(?c\) \d{4}.*|sourc?e: \D{0,40}|广告|廣告|责任编辑.*|責任編輯.*|版权所有.*|版權所有.*|未经授权.*)$/iu;
const SERVICE =
  /\b(?:newsletter|(?:sign|signing) up (?:to|for) (?:our|the)|subscribe (?:to|now|today)|subscription (?:to|of|service)|follow (?:us|@?\w+) on\b|follow .{1,40} on (?:twitter|instagram|facebook)|(?:our|the) [\w ]{0,20}(?:app|forums?|youtube channel)\b|clicking here|click here to|all rights reserved|contributed to this (?:report|story)|reporting by .+ editing by|send (?:tips|us)|e-?mail .{1,40} at \S+@)/i;
const PICTURE =
  /^(?:(?:image|photo|picture|file photo|video)s?\s*(?:(?:copyright|caption|credit|source)\b|:|\d+ of \d+)|\(?(?:photo|image|picture)s? (?:by|courtesy|credit)|credit:|image credit|file photo|图[：:]|(?:资料|資料)(?:图|圖)|图片来源|圖片來源)/iu;
/** The credit of a picture ends what is said of it: (Ann Lowe/AP), (NASA via AP, File). */
const PICTURE_CREDIT =
  /\((?:AP Photo|[^()]{1,50}(?:\bvia |\/\s?)(?:AP|AFP|Reuters|Getty Images|Bloomberg)\b)[^()]{0,40}\)\.?$/u;
const NETWORK =
  "(?:facebook|twitter|x|flipboard|whatsapp|linkedin|reddit|pinterest|tumblr|messenger|telegram|e-?mail|print|copy(?: link)?|share|get author rss feed|view author archive|follow on \\w+|微信|微博|朋友圈)";
/** A row of buttons to share a page with, or one of them in a line of its own. */
const NETWORKS = new RegExp(`^(?:${NETWORK}[\\s|,/·]*){2,40}$`, "iu");
const ONE_NETWORK = new RegExp(`^${NETWORK}$`, "iu");
/** What stands between a headline and the text. */
const ABOUT =
  /^(?:by[\s:]|published\b|updated\b|posted\b|last (?:updated|modified)|created\b|https?:\/\/|sign in|log in|share\b|image \d|\d+ (?:min|comments?|shares?)\b|文[／/|：:]|(?:作者|记者|記者|来源|來源|编辑|編輯|发布|發布)[：:])/iu;
const HAS_DATE =
  /(?<!\d)(?:\d{1,2}[.:]\d{2}|\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{2})(?!\d)/;

const HAN = /\p{Script=Han}/gu;

/** Half as many characters say as much in Chinese. */
function isSentence({ text }: WalkedBlock): boolean {
  if (!SENTENCE.test(text)) return false;
  const length =
    text.length >= SHORTEST_SENTENCE ? text.length : text.length + (text.match(HAN)?.length ?? 0);
  return length >= SHORTEST_SENTENCE;
}

/** The blocks that are the article's own words, of those found in a page. `title` is left out where they begin with it. */
export function withoutSurroundings(blocks: readonly WalkedBlock[], title: string): WalkedBlock[] {
  const rest = withoutLists(withoutLead(withoutButtons(blocks), title));
  const last = rest.findLastIndex((block) => isSentence(block) && !SERVICE.test(block.text));
  const own = rest.filter((block, at) => !isRemark(block, at >= last));
  return own.length > 0 ? own : [...blocks];
}

/** Drops buttons that stand below each other; one such word alone may be a heading. */
function withoutButtons(blocks: readonly WalkedBlock[]): readonly WalkedBlock[] {
  const isButton = (at: number) => ONE_NETWORK.test(blocks[at]?.text.trim() ?? "");
  return blocks.filter((_, at) => !(isButton(at) && (isButton(at - 1) || isButton(at + 1))));
}

/** How far into a page its headline and what belongs to it may reach. */
const LEAD = 12;

function withoutLead(blocks: readonly WalkedBlock[], title: string): WalkedBlock[] {
  const first = blocks.findIndex((block) => isSentence(block) && block.links === 0);
  return blocks.filter((block, at) => {
    if (at > first || at > LEAD || block.text.length > LONGEST_REMARK) return true;
    if (isTitle(block.text, title)) return false;
    return at === first || isSentence(block) || !(ABOUT.test(block.text) || isDateLine(block.text));
  });
}

function isTitle(text: string, title: string): boolean {
  const line = oneLine(text);
  return line.length > 0 && oneLine(title).startsWith(line);
}

/** Longest line that is nothing but a date with what belongs to it, in UTF-16 units. */
const LONGEST_DATE_LINE = 90;

function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE_LINE && HAS_DATE.test(text) && !SENTENCE.test(text);
}

/** Drops each heading of a list of other articles with what it heads, up to the next paragraph. */
function withoutLists(blocks: readonly WalkedBlock[]): WalkedBlock[] {
  let isElsewhere = false;
  return blocks.filter((block) => {
    if (block.text.length <= LONGEST_HEADING && ELSEWHERE.test(block.text) && !SENTENCE.test(block.text)) {
      isElsewhere = true;
      return false;
    }
    const goesOn =
      block.links > 0 || block.kind === "list_item" || (!isSentence(block) && block.kind !== "heading");
    isElsewhere &&= goesOn;
    return !isElsewhere;
  });
}

function isRemark({ kind, text, links }: WalkedBlock, isBehind: boolean): boolean {
  if (text.length > LONGEST_REMARK || kind === "quote") return false;
  if (REMARK.test(text) || NETWORKS.test(text) || PICTURE.test(text) || POINTER.test(text)) return true;
  if (PICTURE_CREDIT.test(text)) return true;
  // A line that is one link and no sentence leads elsewhere; a heading or an item of a list may be the article's own.
  if (links > 0 && kind === "paragraph" && !SENTENCE.test(text)) return true;
  return (isBehind || text === text.toUpperCase()) && kind !== "list_item" && SERVICE.test(text);
}
