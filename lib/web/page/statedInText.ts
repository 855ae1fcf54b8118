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
