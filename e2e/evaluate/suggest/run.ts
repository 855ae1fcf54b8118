import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkable } from "@/lib/claims/scorer/model";
import { type Labelled, langOf, OWN, readLabelled } from "./data";
import { areaUnderCurve, precisionAt, type Rated } from "./score";

const WORST = 10;

/** What one gets for nothing: a number in it, and how long it is. */
const BASELINES: Record<string, (text: string) => number> = {
  "has a number": (text) => (/\d/u.test(text) ? 1 : 0),
  "number, then length": (text) => (/\d/u.test(text) ? 1_000 : 0) + Math.min(text.length, 999),
};

function line(name: string, rows: readonly Labelled[], score: (text: string) => number): string {
  const rated: Rated[] = rows.map((row) => ({ score: score(row.text), checkable: row.checkable }));
  const first = Math.min(rows.length, 100);
  const figures = [areaUnderCurve(rated), precisionAt(rated, first)].map((figure) => figure.toFixed(3));
  return `${name.padEnd(28)}${String(rows.length).padStart(6)}  ${figures.join("   ")}`;
}

function worst(rows: readonly Labelled[]): string {
  const off = rows.map((row) => ({ row, score: checkable(row.text, langOf(row.text)) }));
  return off
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, WORST)
    .map(({ row, score }) => `${score.toFixed(2)} ${row.checkable ? "to be marked" : "other"}: ${row.text}`)
    .join("\n");
}

const distance = ({ row, score }: { row: Labelled; score: number }) =>
  Math.abs((row.checkable ? 1 : 0) - score);

/**
 * `npm run evaluate -- suggest [--data FILE] [--predictions OUT]`: how well sentences to be marked are told from others,
 * over the project's own sentences or a file of others, beside what one gets for nothing.
 */
export function evaluateSuggest(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string" }, predictions: { type: "string" } },
  });
  const rows = values.data ? readLabelled(values.data) : OWN;
  const score = (text: string) => checkable(text, langOf(text));
  const began = performance.now();
  const scores = rows.map(({ text }) => score(text));
  const perSecond = rows.length / ((performance.now() - began) / 1000);
  console.log(`${"".padEnd(28)}  rows  AUC     right among the first 100`);
  for (const lang of new Set(rows.map(({ text }) => langOf(text))))
    console.log(
      line(
        `Stet’s scorer, ${lang}`,
        rows.filter(({ text }) => langOf(text) === lang),
        score,
      ),
    );
  console.log(line("Stet’s scorer", rows, score));
  for (const [name, baseline] of Object.entries(BASELINES))
    console.log(line(`Baseline: ${name}`, rows, baseline));
  if (!values.data)
    console.log("The weights were learned from these sentences too: learn-suggest tells of others.");
  console.log(`\nThe worst ${WORST} errors\n${worst(rows)}`);
  console.log(`\n${Math.round(perSecond)} sentences per second on one core`);
  if (values.predictions) {
    writeFileSync(
      values.predictions,
      scores.map((one, n) => `${JSON.stringify({ n, score: one })}\n`).join(""),
    );
    console.log(`Predictions: ${values.predictions}`);
  }
  return 0;
}
