import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answer } from "./answer";
import { CHINESE_TEXTS } from "./chineseTexts";
import { ENGLISH_TEXTS } from "./englishTexts";
import { readRows, readTexts } from "./rows";
import { type Answered, summary } from "./score";
import { simulate } from "./simulate";

const EACH = 100;

/**
 * `npm run evaluate -- anchor [--data FILE] [--predictions OUT]`: whether passages are found again in a later text.
 * Without a file, over the project's own texts, to which everything that happens to articles is done;
 * `--texts FILE` does it to others, `--seed N` otherwise.
 */
export function evaluateAnchor(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      predictions: { type: "string" },
      texts: { type: "string" },
      seed: { type: "string", default: "1" },
      each: { type: "string", default: String(EACH) },
    },
  });
  const texts = values.texts ? readTexts(values.texts) : [...ENGLISH_TEXTS, ...CHINESE_TEXTS];
  const rows = values.data
    ? readRows(values.data)
    : simulate(texts, { seed: Number(values.seed), each: Number(values.each) });
  const began = performance.now();
  const answered = rows.map((row): Answered => ({ row, told: answer(row) }));
  const took = performance.now() - began;
  if (values.predictions) {
    writeFileSync(values.predictions, answered.map(({ told }) => `${JSON.stringify(told)}\n`).join(""));
  }
  console.log(summary(answered));
  console.log(`\n${(took / Math.max(1, rows.length)).toFixed(1)} ms a passage`);
  return 0;
}
