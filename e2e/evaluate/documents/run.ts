import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareDocuments } from "@/lib/compare/documents/compareDocuments";
import { examples } from "./examples";
import { type Prediction, predictionOf, sentencesOf, shares, sidesOf, yesNo } from "./score";
import { askedVersions, halfOf, type Version } from "./versions";

type Told = { version: Version; told: Prediction };

const figure = (share: number) => (Number.isNaN(share) ? "–" : share.toFixed(3)).padStart(7);

function line(name: string, rows: readonly Told[]): string {
  const versions = yesNo(
    rows.map(({ version, told }) => ({ gold: version.substantive, said: told.substantive })),
  );
  const captured = yesNo(rows.map(({ version, told }) => ({ gold: version.artefact, said: told.artefact })));
  const pairs = shares(rows.map(({ version, told }) => sentencesOf(version, told)));
  const sides = shares(rows.map(({ version, told }) => sidesOf(version, told)));
  const figures = [
    ...[versions.balanced, versions.recall, versions.specificity],
    ...[pairs.precision, pairs.recall, sides.precision, sides.recall],
    ...[captured.precision, captured.recall],
  ];
  return `${name.padEnd(26)}${String(rows.length).padStart(5)} ${figures.map(figure).join(" ")}`;
}

const HEAD = [
  `${"".padEnd(32)}|  substantive          |  pairs        |  sentences    |  artefacts`,
  `${"".padEnd(26)}    n    bal.  recall   spec.   prec.  recall   prec.  recall   prec.  recall`,
].join("\n");

/**
 * `npm run evaluate -- documents [--data FILE] [--half making|kept] [--predictions OUT]`: how well it is told whether a
 * new version of a document says anything else, and in which sentences.
 */
export function evaluateDocuments(args: string[]): number {
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { data: string, predictions: string, half: { ...string, default: "all" } },
  });
  const { wanted, versions } = askedVersions(values, examples);
  const began = performance.now();
  const rows = versions.map(
    (version): Told => ({
      version,
      told: predictionOf(compareDocuments(version.before, version.after)),
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  console.log(HEAD);
  console.log(line("all", rows));
  console.log(
    line(
      "without unsure ones",
      rows.filter(({ version }) => !version.unsure),
    ),
  );
  for (const part of wanted === "all" ? (["making", "kept"] as const) : [])
    console.log(
      line(
        `${part} half`,
        rows.filter(({ version }) => halfOf(version) === part),
      ),
    );
  const characters = versions.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  console.log(`\n${versions.length} versions, ${characters} characters, in ${seconds.toFixed(1)} s`);
  if (values.predictions) {
    const lines = rows.map(({ version, told }) => JSON.stringify({ id: version.id, ...told }));
    writeFileSync(values.predictions, `${lines.join("\n")}\n`);
    console.log(`Predictions: ${values.predictions}`);
  }
  return 0;
}
