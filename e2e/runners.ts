import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Refusal, start, unlessStopping } from "@/prisma/process/lifecycle";
import { failure, type Report, readReport } from "./testReport";

const PLAYWRIGHT = ["node_modules/@playwright/test/cli.js", "test"];
/** Tests that failed are run once more, to record what they did; of many the first say enough. */
const MOST_TRACED = 5;
/** Characters kept of what a runner says, for one that ends badly without a failed test. */
const KEPT_OUTPUT = 20_000;

type Env = Record<string, string>;
/**
 * Where a runner's report is written, the files that it is confined to (none means all of its tests), and whether it has
 * the machine to itself.
 */
export type Job = { home: string; files: readonly string[]; isAlone: boolean };

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

/** Runs projects of vitest whose tests are of one kind. */
export async function vitest(
  projects: readonly string[],
  kind: string,
  env: Env,
  { home, files, isAlone }: Job,
): Promise<Report> {
  const file = join(home, `${kind}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    ...reporters,
    ...(isAlone ? [] : ["--maxWorkers", "1"]),
    ...some(files, "--passWithNoTests"),
  ];
  return readReport(kind, file, await run(`${kind} tests`, args, env));
}

/** Files may all belong to other projects (then `passing` says that this is no mistake). */
const some = (files: readonly string[], passing: string) => (files.length > 0 ? [...files, passing] : []);

/** Runs projects of Playwright, and what failed in them once more with a trace: that counts for nothing. */
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
  if (report.tests.some(({ outcome }) => outcome === "failed")) {
    const again = ["--last-failed", "--trace", "on", "--max-failures", String(MOST_TRACED), "--workers", "1"];
    const title = "What failed, once more with a trace; it stays failed";
    await run(title, [...runner, ...again], env);
  }
  return report;
}

/** A stage that cannot run is a failure of its kind, told in full at once. */
export function failed(kind: string, error: unknown): Report {
  const isBug = error instanceof Error && !(error instanceof Refusal);
  const said = isBug ? (error.stack ?? error.message) : String(error);
  console.error(`\n${said}`);
  return { kind, tests: [failure(kind, said)] };
}
