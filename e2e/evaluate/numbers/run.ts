import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parsePartialDate } from "@/lib/dates";
import { FORMS, SAID_ON } from "@/lib/language/forms/all";
import type { Form } from "@/lib/language/forms/form";
import { readNumbers } from "@/lib/language/readNumbers";
import { CodePointIndex } from "@/lib/language/text";
import { readJsonLines } from "../jsonLines";

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  saidOn: z.string().nullish(),
});
type Line = z.infer<typeof line>;

/** What a line says, its places in code points. */
function answer({ id, text, saidOn }: Line) {
  const { amounts, dates } = readNumbers(text, parsePartialDate(saidOn ?? ""));
  const index = new CodePointIndex(text);
  const placed = <T extends { start: number; end: number }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, start: index.toCodePoint(one.start), end: index.toCodePoint(one.end) }));
  return { id, amounts: placed(amounts), dates: placed(dates) };
}

type Outcome = "right" | "wrong" | "open";

const valuesOf = (all: readonly object[]) =>
  all.map((one) => JSON.stringify(Object.entries(one).filter(([key]) => key !== "start" && key !== "end")));

/** Right if all is read as it is meant; wrong if anything is that is not meant; open if only something is missing. */
function outcomeOf(form: Form): Outcome {
  const found = readNumbers(form.text, parsePartialDate(SAID_ON));
  const meant = [...valuesOf(form.amounts.map(inOrder)), ...valuesOf(form.dates)];
  const read = [
    ...valuesOf(found.amounts.map(inOrder)),
    ...valuesOf(found.dates.map(({ from, to, precision }) => ({ from, to, precision }))),
  ];
  if (read.some((one) => !meant.includes(one))) return "wrong";
  return meant.every((one) => read.includes(one)) ? "right" : "open";
}

const inOrder = ({ low, high, unit, comparator }: Form["amounts"][number]) => ({
  low: low === null ? null : Number(low.toPrecision(9)),
  high: high === null ? null : Number(high.toPrecision(9)),
  unit,
  comparator,
});

function printTable(): void {
  const kinds = [...new Set(FORMS.map(({ kind }) => kind)), "all"];
  console.log(`${"".padEnd(28)}  forms  right  wrong   open`);
  for (const kind of kinds) {
    const some = FORMS.filter((form) => kind === "all" || form.kind === kind).map(outcomeOf);
    const share = (outcome: Outcome) =>
      (some.filter((one) => one === outcome).length / some.length).toFixed(3).padStart(7);
    console.log(
      `${kind.padEnd(28)}${String(some.length).padStart(7)}${share("right")}${share("wrong")}${share("open")}`,
    );
  }
}

/**
 * `npm run evaluate -- numbers [--data FILE] [--predictions OUT]`: what is read in each text of a file, one JSON object a
 * line (`{id, text, saidOn?}`); without one, how many of the project's own written forms are read rightly.
 */
export function evaluateNumbers(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string" }, predictions: { type: "string" } },
  });
  if (!values.data) printTable();
  const rows = values.data
    ? readJsonLines(values.data, line)
    : FORMS.map(({ text }, n): Line => ({ id: n, text, saidOn: SAID_ON }));
  const began = performance.now();
  const answers = rows.map(answer);
  const perSecond = Math.round(rows.length / ((performance.now() - began) / 1000));
  const count = (of: (one: (typeof answers)[number]) => number) =>
    answers.reduce((sum, one) => sum + of(one), 0);
  console.log(
    `${rows.length} texts: ${count(({ amounts }) => amounts.length)} amounts, ${count(({ dates }) => dates.length)} dates; ${perSecond} texts a second`,
  );
  if (values.predictions) {
    writeFileSync(values.predictions, `${answers.map((one) => JSON.stringify(one)).join("\n")}\n`);
    console.log(`Predictions: ${values.predictions}`);
  }
  return 0;
}
