import type { PartialDate } from "@/lib/dates";
import { walkBlocks } from "./blockWalk";
import { datelineOf } from "./dateline";
import { dateIn } from "./writtenDate";

/** Chinese pages state these in one of the first lines rather than in their markup. */
export type StatedInText = { publisher?: string; author?: string; date?: PartialDate };

/** Lines looked at, and how long a line of such statements may be, in UTF-16 units; a paragraph is longer. */
const FIRST_LINES = 60;
const LONGEST_LINE = 160;

const DATE_LABEL = /(?:发布|發布|發佈|发表|發表|刊登)(?:时间|時間|日期|于|於)?\s*[:：]?\s*(?=\d)/u;
/** A date at the beginning of a line is the page's only with a time or a source: articles have such lines too. */
const DATE_LINE =
  /^\s*\d{4}\s*(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)\s*(?:\d{1,2}:\d{2}|(?=.*(?:来源|來源|稿源|作者)))/u;
/** A name ends at white space, at a bar or where the next label begins. */
const NAME =
  "([^\\s|｜:：]{1,30}?)(?=\\s|[|｜)）】\\]]|$|作者|记者|記者|责任|責任|责编|編輯|编辑|时间|時間|发布|發布|發佈|\\d{4})";
const SOURCE = new RegExp(`(?:文章)?(?:来源|來源|稿源)(?:于|於)?\\s*[:：]\\s*${NAME}`, "u");
const AUTHOR = new RegExp(`(?:^|[\\s|｜(（【])(?:作者|撰文|记者|記者)\\s*[:：]\\s*${NAME}`, "u");

/** What stands above an article on WeChat, in one line or in several: 原创 李晓梅 江城晚报 2025年9月3日 18:20 湖北. */
const ACCOUNT_LINE =
  /^(?:(?<own>原[创創])\s+(?:(?<author>[^\s|｜:：]{2,20})\s+)?)?(?<account>[^\s|｜:：]{2,30})\s+(?<date>\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}))\s+\d{1,2}:\d{2}(?:\s+(?:发表于\s*)?\p{Script=Han}{2,4})?$/u;
const ORIGINAL = /^原[创創]$/u;
/** The author, the account, the date and the place. */
const ACCOUNT_LINES = 5;
/** The head of a newspaper's page. */
const PAPER_LINE = /^(\p{Script=Han}{2,10}(?:报|報|刊|网|網))\s+(\d{4}年\d{1,2}月\d{1,2}日)(?:\s|$)/u;

export function statedInText(page: Document): StatedInText {
  const lines = walkBlocks(page.body).slice(0, FIRST_LINES);
  return statedInLines(lines.map(({ text }) => text));
}

/** What lines say of the article that they stand in; a paragraph says it only before it begins. */
export function statedInLines(lines: readonly string[]): StatedInText {
  const found: StatedInText = {};
  const short = lines.filter((text) => text.length <= LONGEST_LINE);
  for (const text of short) {
    found.publisher ??= SOURCE.exec(text)?.[1];
    found.author ??= AUTHOR.exec(text)?.[1];
    const label = DATE_LABEL.exec(text);
    if (label) found.date ??= dateIn(text.slice(label.index + label[0].length).slice(0, 24));
  }
  const account = accountIn(short);
  found.publisher ??= account?.publisher;
  found.author ??= account?.author;
  found.date ??= account?.date;
  for (const dateline of lines.map(datelineOf)) {
    found.author ??= dateline?.author.join(", ") || undefined;
    found.date ??= dateline?.date;
  }
  if (!found.date) {
    const bare = short.find((text) => DATE_LINE.test(text));
    if (bare) found.date = dateIn(bare);
  }
  return found;
}

function accountIn(lines: readonly string[]): StatedInText | undefined {
  const own = lines.findIndex((line) => ORIGINAL.test(line));
  const joined =
    own < 0 ? [] : [ACCOUNT_LINES, ACCOUNT_LINES - 1].map((n) => lines.slice(own, own + n).join(" "));
  for (const line of [...joined, ...lines]) {
    const [, paper, day = ""] = PAPER_LINE.exec(line) ?? [];
    if (paper) return { publisher: paper, ...dated(day) };
    const { author, account, date = "" } = ACCOUNT_LINE.exec(line)?.groups ?? {};
    if (account && /\p{Script=Han}/u.test(line) && !OF_ANOTHER_LABEL.test(line))
      return { publisher: account, ...(author && author !== account ? { author } : {}), ...dated(date) };
  }
  return undefined;
}

const OF_ANOTHER_LABEL = /记者|記者|作者|来源|來源|编辑|編輯|更新|发布|發布/u;

function dated(written: string): { date?: PartialDate } {
  const date = dateIn(written);
  return date ? { date } : {};
}
