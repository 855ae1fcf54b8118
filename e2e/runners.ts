import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Refusal, start, unlessStopping } from "@/prisma/process/lifecycle";
import { failure, type Report, ranAgain, readReport } from "./testReport";

const PLAYWRIGHT = ["node_modules/@playwright/test/cli.js", "test"];
/** Tests that failed are run once more, alone; of many the first say enough. */
const MOST_AGAIN = 5;
/** Characters kept of what a runner says, for one that ends badly without a failed test. */
const KEPT_OUTPUT = 20_000;

type Env = Record<string, string>;
/** Where a runner's report is written, and the files that it is confined to (none means all of its tests). */
export type Job = { home: string; files: readonly string[] };

/** How a runner ended, and the last that it said. */
type Ended = { exitCode: number; said: string };

async function run(title: string, args: string[], env: Env): Promise<Ended> {
  await unlessStopping();
  process.stdout.write(`\n— ${title}\n`);
  let said = "";
  // Whole lines: another runner may speak meanwhile.
  let begun = "";
  const output = (chunk: string) => {
    const end = chunk.lastIndexOf("\n") + 1;
    if (end > 0) process.stdout.write(begun + chunk.slice(0, end));
    begun = end > 0 ? chunk.slice(end) : begun + chunk;
    said = (said + chunk).slice(-KEPT_OUTPUT);
  };
  // What is read by us is no terminal to the runner: it is told that it may colour all the same.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const running = start(process.execPath, args, { env: { ...process.env, ...colour, ...env }, output });
  const exitCode = await running.exit;
  process.stdout.write(begun);
  return { exitCode, said: stripVTControlCharacters(said) };
}

const failedIn = ({ tests }: Report) => tests.filter(({ outcome }) => outcome === "failed");

/** Runs projects of vitest whose tests are of one kind, and the files of those that failed once more, one after the other. */
export async function vitest(
  projects: readonly string[],
  kind: string,
  env: Env,
  { home, files }: Job,
): Promise<Report> {
  const runner = ["node_modules/vitest/vitest.mjs", "run", ...projects.flatMap((one) => ["--project", one])];
  const once = async (title: string, name: string, args: readonly string[]) => {
    const file = join(home, `${name}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return readReport(kind, file, await run(title, [...runner, ...reporters, ...args], env));
  };
  const report = await once(`${kind} tests`, kind, some(files, "--passWithNoTests"));
  const failed = [...new Set(failedIn(report).map(({ name }) => name.split(" › ")[0] ?? name))];
  if (failed.length === 0 || failed.length > MOST_AGAIN) return report;
  const again = await once("What failed, once more", `${kind}-again`, [...failed, "--maxWorkers", "1"]);
  return ranAgain(report, again);
}

/** Files may all belong to other projects (then `passing` says that this is no mistake). */
const some = (files: readonly string[], passing: string) => (files.length > 0 ? [...files, passing] : []);

/** Runs projects of Playwright, and what failed in them once more with a trace. */
export async function playwright(
  projects: readonly string[],
  workers: number,
  kind: string,
  env: Env,
  { home, files }: Job,
): Promise<Report> {
  const file = join(home, `${kind}.json`);
  const runner = [...PLAYWRIGHT, ...projects.flatMap((project) => ["--project", project])];
  const args = [...runner, "--workers", String(workers), ...some(files, "--pass-with-no-tests")];
  const report = readReport(kind, file, await run(`${kind} tests`, args, { ...env, E2E_REPORT: file }));
  if (failedIn(report).length === 0) return report;
  const again = ["--last-failed", "--trace", "on", "--max-failures", String(MOST_AGAIN), "--workers", "1"];
  const other = join(home, `${kind}-again.json`);
  const ended = await run("What failed, once more with a trace", [...runner, ...again], {
    ...env,
    E2E_REPORT: other,
  });
  return ranAgain(report, readReport(kind, other, ended));
}

/** A stage that cannot run is a failure of its kind, told in full at once. */
export function failed(kind: string, error: unknown): Report {
  const isBug = error instanceof Error && !(error instanceof Refusal);
  const said = isBug ? (error.stack ?? error.message) : String(error);
  console.error(`\n${said}`);
  return { kind, tests: [failure(kind, said)] };
}
