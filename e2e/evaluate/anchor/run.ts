import { statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answer } from "./answer";
import { CHINESE_TEXTS } from "./chineseTexts";
import { ENGLISH_TEXTS } from "./englishTexts";
import { goalsReached } from "./goals";
import { type Row, readPages, readRows } from "./rows";
import { type Answered, summary } from "./score";
import { simulate, someOf } from "./simulate";

const QUOTES = 191;
const PAGES = 10;

/**
 * `npm run evaluate -- anchor [--data PATH] [--predictions OUT]`: whether passages are found again in a later text. A
 * file has what was marked, and both texts. To the pages of a folder, or without any to the project's own texts,
 * everything is done that happens to articles; otherwise with another `--seed N`.
 */
export function evaluateAnchor(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      predictions: { type: "string" },
      seed: { type: "string", default: "1" },
      quotes: { type: "string", default: String(QUOTES) },
      pages: { type: "string", default: String(PAGES) },
    },
  });
  const options = { seed: Number(values.seed), quotes: Number(values.quotes), pages: Number(values.pages) };
  const rows = rowsOf(values.data, options);
  const began = performance.now();
  const answered = rows.map((row): Answered => ({ row, told: answer(row) }));
  const took = performance.now() - began;
  if (values.predictions) {
    writeFileSync(values.predictions, answered.map(({ told }) => `${JSON.stringify(told)}\n`).join(""));
  }
  console.log(summary(answered));
  console.log(`\n${goalsReached(answered)}`);
  console.log(`\n${(took / Math.max(1, rows.length)).toFixed(1)} ms a passage`);
  return 0;
}

type Options = { seed: number; quotes: number; pages: number };

function rowsOf(path: string | undefined, options: Options): Row[] {
  if (path === undefined) return simulate([...ENGLISH_TEXTS, ...CHINESE_TEXTS], options);
  if (!statSync(path).isDirectory()) return readRows(path);
  return simulate(someOf(readPages(path), options.pages, options.seed), options);
}
