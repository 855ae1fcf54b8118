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
/** Where a runner's report is written, and the files that it is confined to; none means all of its tests. */
export type Job = { home: string; files: readonly string[] };

/** How a runner ended, and the last that it said. */
type Ended = { exitCode: number; said: string };

async function run(title: string, args: string[], env: Env): Promise<Ended> {
  await unlessStopping();
  process.stdout.write(`\n— ${title}\n`);
  let said = "";
  const output = (chunk: string) => {
    process.stdout.write(chunk);
    said = (said + chunk).slice(-KEPT_OUTPUT);
  };
  // What is read by us is no terminal to the runner: it is told that it may colour all the same.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const running = start(process.execPath, args, { env: { ...process.env, ...colour, ...env }, output });
  return { exitCode: await running.exit, said: stripVTControlCharacters(said) };
}

/** Runs projects of vitest whose tests are of one kind. */
export async function vitest(
  projects: readonly string[],
  kind: string,
  env: Env,
  { home, files }: Job,
): Promise<Report> {
  const file = join(home, `${kind}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    ...reporters,
    ...some(files, "--passWithNoTests"),
  ];
  return readReport(kind, file, await run(`${kind} tests`, args, env));
}

/** Files may all belong to other projects (then `passing` says that this is no mistake). */
const some = (files: readonly string[], passing: string) => (files.length > 0 ? [...files, passing] : []);

/** Runs one project of Playwright, and what failed in it once more with a trace: that counts for nothing. */
export async function playwright(
  project: string,
  workers: number,
  kind: string,
  env: Env,
  { home, files }: Job,
): Promise<Report> {
  const file = join(home, `${project}.json`);
  const args = [
    ...PLAYWRIGHT,
    "--project",
    project,
    "--workers",
    String(workers),
    ...some(files, "--pass-with-no-tests"),
  ];
  const report = readReport(kind, file, await run(`${kind} tests`, args, { ...env, E2E_REPORT: file }));
  if (report.tests.some(({ outcome }) => outcome === "failed")) {
    const again = ["--last-failed", "--trace", "on", "--max-failures", String(MOST_TRACED), "--workers", "1"];
    const title = "What failed, once more with a trace; it stays failed";
    await run(title, [...PLAYWRIGHT, "--project", project, ...again], env);
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
