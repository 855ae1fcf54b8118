import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareVisits, type Visit } from "@/lib/compare/documents/compareVisits";
import { pageOutcome } from "@/lib/web/page/outcome/pageOutcome";
import { examples } from "../documents/examples";
import { askedVersions, halfOf, type Version } from "../documents/versions";
import { predictionOf, sharesOf, type Told } from "./score";

/** A version as a visit to a page finds it, with status 200 whatever it is. */
function visitOf({ document }: Version, text: string, earlierText?: string): Visit {
  const address = `https://site.example/${encodeURI(document)}`;
  const answered = { status: 200, asked: address, final: address, contentType: "text/html" };
  const outcome = pageOutcome({ ...answered, title: "", text, earlierText });
  return { outcome, title: "", text, extractor: "1" };
}

/** The two versions as two visits, one after the other. */
const replay = (version: Version): Told => ({
  version,
  told: predictionOf(
    compareVisits(visitOf(version, version.before), visitOf(version, version.after, version.before)),
  ),
});

const figure = (share: number) => (Number.isNaN(share) ? "–" : share.toFixed(3));

function line(name: string, rows: readonly Told[]): string {
  const { raised, falselyRaised, artefacts, falseArtefacts } = sharesOf(rows);
  const told = [raised, falselyRaised, artefacts, falseArtefacts].map((share) => figure(share).padStart(9));
  return `${name.padEnd(22)}${String(rows.length).padStart(5)} ${told.join(" ")}`;
}

const HEAD = [
  `${"".padEnd(28)}|  raised of those which |  taken for the capture's`,
  `${"".padEnd(22)}    n   changed    did not    its own    others`,
].join("\n");

/**
 * `npm run evaluate -- watch [--data FILE] [--half making|kept] [--predictions OUT]`: pairs of versions as a site that
 * changes between two visits. Whether what changed is raised, and what only the capture did is known for it.
 */
export function evaluateWatch(args: string[]): number {
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { data: string, predictions: string, half: { ...string, default: "all" } },
  });
  const { wanted, versions } = askedVersions(values, examples);
  const rows = versions.map(replay);
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
  if (values.predictions) {
    const lines = rows.map(({ version, told }) => JSON.stringify({ id: version.id, ...told }));
    writeFileSync(values.predictions, `${lines.join("\n")}\n`);
    console.log(`Predictions: ${values.predictions}`);
  }
  return 0;
}
