import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compare } from "@/lib/compare/compare";
import { pairs } from "@/lib/compare/pairs/all";
import { parsePartialDate } from "@/lib/dates";
import { BASELINES } from "./baselines";
import { brier, reliability } from "./calibration";
import { half, inHalf } from "./halves";
import { KINDS, kindsOf, type Labelled, readPairs } from "./pairs";
import { answered, type Prediction, rowsScore, type Score, score } from "./score";
import { costLine, readAll, readerAt, sampleOf } from "./secondReader";

/** The tier that was drawn at random from real texts is the honest estimate: first of all. */
const FIRST = "ota_random";
const WORST = 20;

const UNSEEN: Prediction = { changed: false, answer: "same", kinds: [], effects: [], likelihood: 0 };

type Told = Map<string, Prediction>;

const predictor = (told: Told) => (row: Labelled) => told.get(row.id) ?? UNSEEN;

const figure = (value: number | undefined) => (value === undefined ? "    –" : value.toFixed(3).padStart(5));

function line(
  name: string,
  { rows, precision, recall, specificity, balanced, f1, kindsF1, kindRecall }: Score,
): string {
  const kinds = KINDS.flatMap((kind) => {
    const share = kindRecall.get(kind);
    return share === undefined ? [] : [`${kind} ${share.toFixed(2)}`];
  });
  const figures = [precision, recall, specificity, balanced, f1, kindsF1].map(figure).join("  ");
  return `${name.padEnd(34)}${String(rows).padStart(5)}  ${figures}  ${kinds.join(", ")}`;
}

function groups(rows: readonly Labelled[]): [string, Labelled[]][] {
  const tiers = [...new Set(rows.map(({ tier }) => tier))].toSorted(
    (a, b) => Number(b === FIRST) - Number(a === FIRST),
  );
  const langs = [...new Set(rows.map(({ lang }) => lang))];
  return [
    ...tiers.flatMap((tier) => {
      const inTier = rows.filter((row) => row.tier === tier);
      const spoken = [...new Set(inTier.map(({ lang }) => lang))];
      return spoken.map((lang): [string, Labelled[]] => [
        `${tier} ${lang}`,
        inTier.filter((row) => row.lang === lang),
      ]);
    }),
    ...langs.map((lang): [string, Labelled[]] => [`all ${lang}`, rows.filter((row) => row.lang === lang)]),
  ];
}

/** `saidOn` is what "next year" counts from. */
function said(row: Labelled, which: 0 | 1) {
  return parsePartialDate(row.saidOn?.[which] ?? "") ?? null;
}

function predictAll(rows: readonly Labelled[]): { told: Told; perSecond: number } {
  const run = () =>
    rows.map((row): [string, Prediction] => {
      const found = compare(
        { text: row.earlier, saidOn: said(row, 0) },
        { text: row.later, saidOn: said(row, 1) },
      );
      return [
        row.id,
        {
          changed: found.changed,
          answer: found.answer,
          kinds: kindsOf(found.changes),
          effects: found.changes.filter(({ effect }) => effect !== "same"),
          likelihood: found.likelihood,
        },
      ];
    });
  // The first rounds read the dictionaries and let the engine warm up, as a running site has.
  run();
  run();
  // Time of the processor: other programs may want it too.
  const began = process.cpuUsage();
  const told = new Map(run());
  const { user, system } = process.cpuUsage(began);
  return { told, perSecond: rows.length / ((user + system) / 1e6) };
}

const HEAD = `${"".padEnd(34)} rows  prec.  recall  spec.  bal.    F1  kindF1  recall of each kind`;

function table(title: string, rows: readonly Labelled[], predict: (row: Labelled) => Prediction): string {
  return [`\n${title}`, HEAD, ...groups(rows).map(([name, some]) => line(name, score(some, predict)))].join(
    "\n",
  );
}

/** How far its likelihoods can be trusted, how often it answers, and how many of its rows a reader would write. */
function trust(rows: readonly Labelled[], predict: (row: Labelled) => Prediction): string {
  const lines = [...new Set(rows.map(({ tier }) => tier))].map((tier) => {
    const some = rows.filter((row) => row.tier === tier);
    const told = some.map((row) => ({ changed: row.changed, likelihood: predict(row).likelihood }));
    const [{ told: share, right }, found] = [answered(some, predict), rowsScore(some, predict)];
    const figures = [brier(told), share, right, found.precision, found.recall].map(figure).join("  ");
    return `${tier.padEnd(34)}${String(some.length).padStart(5)}  ${figures}`;
  });
  const all = rows.map((row) => ({ changed: row.changed, likelihood: predict(row).likelihood }));
  const bins = reliability(all).map(
    ({ from, pairs, said, changed }) =>
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(pairs).padStart(5)}  ${figure(said)}  ${figure(changed)}`,
  );
  const head = `${"".padEnd(34)} rows  Brier  told   right  row prec.  row recall`;
  return [
    "\nLikelihoods, answers and rows",
    head,
    ...lines,
    "\nlikelihood pairs said  changed",
    ...bins,
  ].join("\n");
}

function worst(rows: readonly Labelled[], told: Told): string {
  const wrong = rows.flatMap((row) => {
    const found = told.get(row.id);
    return found && found.changed !== row.changed ? [{ row, found }] : [];
  });
  const farthest = wrong.toSorted(
    (a, b) => Math.abs(b.found.likelihood - 0.5) - Math.abs(a.found.likelihood - 0.5),
  );
  return farthest
    .slice(0, WORST)
    .map(({ row, found }) => {
      const what = row.changed
        ? `missed (${row.kinds.join(", ")})`
        : `false alarm (${found.kinds.join(", ")})`;
      return `\n${row.tier} ${row.id}: ${what}, ${found.likelihood.toFixed(2)}\n  ${row.earlier}\n  ${row.later}`;
    })
    .join("\n");
}

/**
 * `npm run evaluate -- rewordings [--data FILE] [--half making|kept] [--sample N] [--no-errors] [--predictions OUT]`: how
 * well the comparer tells what was changed, over the project's own pairs or a file of others, beside what one gets for
 * nothing. `kept`: only documents that had no part in the making; what it errs on there is not for reading.
 * `--reader URL [--model NAME]`: how well a second reader does (lib/reader), and what it costs; the errors and the
 * predictions are then its own.
 */
export async function evaluateRewordings(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      predictions: { type: "string" },
      half: { type: "string", default: "all" },
      reader: { type: "string" },
      model: { type: "string" },
      sample: { type: "string" },
      errors: { type: "boolean", default: true },
    },
    allowNegative: true,
  });
  const own = pairs.map((pair): Labelled => ({ ...pair, tier: "own", origin: "" }));
  const all = inHalf(values.data ? readPairs(values.data) : own, half.parse(values.half));
  const rows = sampleOf(all, values.sample);
  const reader = values.reader === undefined ? null : readerAt(values.reader, values.model);
  const compared = predictAll(rows);
  console.log(table("Stet's comparer", rows, predictor(compared.told)));
  for (const [name, baseline] of Object.entries(BASELINES))
    console.log(table(`Baseline: ${name}`, rows, baseline));
  const read = reader && (await readAll(rows, reader));
  const told = read?.told ?? compared.told;
  const predict = predictor(told);
  if (reader && read)
    console.log(`${table(`The second reader, ${reader.model}`, rows, predict)}\n${costLine(read.cost)}`);
  console.log(trust(rows, predict));
  if (values.errors) console.log(`\nThe worst ${WORST} errors${worst(rows, told) || ": none"}`);
  console.log(
    `\nThe comparer: ${Math.round(compared.perSecond)} pairs per second of processor time, ${rows.length} pairs`,
  );
  if (values.predictions) {
    const lines = rows.map((row) => {
      const { changed, answer, kinds, effects, likelihood } = predict(row);
      return JSON.stringify({
        id: row.id,
        changed: answer === "cannot_tell" ? null : changed,
        likelihood,
        kinds: changed ? kinds : ["cosmetic"],
        effects: changed ? effects.map(({ term, effect }) => ({ term, effect })) : [],
      });
    });
    writeFileSync(values.predictions, `${lines.join("\n")}\n`);
    console.log(`Predictions: ${values.predictions}`);
  }
  return 0;
}
