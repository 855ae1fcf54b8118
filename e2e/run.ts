import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { settings } from "@/lib/env";
import { checkGivenDatabase, loadSample, prepareDatabase, STATE } from "@/prisma/commands/database";
import { buildApp } from "@/prisma/commands/prepare";
import { appEnv, serve } from "@/prisma/commands/serve";
import {
  isStopping,
  onStop,
  Refusal,
  start,
  step,
  unlessStopping,
  withLifecycle,
} from "@/prisma/process/lifecycle";
import { claim } from "@/prisma/process/lock";
import { freePort } from "@/prisma/process/ports";
import { startEmbedded } from "@/prisma/server/embedded";
import { findChromium, installChromium } from "./chromium";
import { installEmbeddings } from "./embeddings";

/** Apart from the build of a Stet that may be running from this folder. */
const BUILD = ".next-test";
/** Away from 3000, where a Stet may be running. */
const FIRST_PORT = 3900;
const STAGES = ["unit", "db", "e2e"] as const;
type Stage = (typeof STAGES)[number];
/** `failures` says which tests failed and how, for the end of the output, where one looks first. */
type Count = { passed: number; failed: number; failures: string[] };

/** Lines of a failure repeated at the end. */
const FAILURE_LINES = 12;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().nullish(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const firstLines = (text: string) => text.split("\n").slice(0, FAILURE_LINES).join("\n  ");

function readCount(file: string): Count {
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  const vitest = vitestReport.safeParse(report);
  if (vitest.success) {
    const failures = vitest.data.testResults.flatMap(({ name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === "failed");
      if (status === "failed" && failed.length === 0) return [`${name}\n  ${firstLines(message ?? "")}`];
      return failed.map(
        (one) => `${name} › ${one.fullName}\n  ${firstLines(one.failureMessages?.join("\n") ?? "")}`,
      );
    });
    return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests, failures };
  }
  // Playwright ends its own output with the failures.
  const { stats } = playwrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures: [] };
}

/** Runs a test runner; one that fails without a failed test (a file that does not load) counts as one failure. */
async function runTests(
  title: string,
  args: string[],
  env: Record<string, string>,
  report: string,
): Promise<Count> {
  process.stdout.write(`\n— ${title}\n`);
  const code = await start(process.execPath, args, { env: { ...process.env, ...env } }).exit;
  let count: Count = { passed: 0, failed: 0, failures: [] };
  try {
    count = readCount(report);
  } catch {
    // The runner ended before it wrote its report: its exit code says the rest.
  }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function vitest(
  project: "unit" | "db",
  env: Record<string, string>,
  home: string,
  files: readonly string[],
): Promise<Count> {
  const report = join(home, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--passWithNoTests",
    ...reporters,
    ...files,
  ];
  return runTests(project === "db" ? "database tests" : "unit tests", args, env, report);
}

async function browser(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const installed = await step("Installing Chromium", async () => installChromium());
  if (installed) return installed;
  throw new Refusal(
    "The browser tests need a Chromium, and none could be installed. Install one (Debian: apt install chromium) or set PLAYWRIGHT_CHROMIUM to its path.",
  );
}

async function browserTests(url: string, home: string, files: readonly string[]): Promise<Count> {
  const executable = await browser();
  await buildApp(BUILD);
  await loadSample(url);
  const port = await freePort(FIRST_PORT);
  const place = { port, host: "127.0.0.1", address: `http://localhost:${port}` };
  const secret = randomBytes(32).toString("base64");
  const env = {
    ...appEnv({ url, embedded: true }, place, true),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: place.address,
  };
  const server = await step("Starting the app", () =>
    serve("start", place, { ...env, NEXT_DIST_DIR: BUILD }),
  );
  const report = join(home, "e2e.json");
  const count = await runTests(
    "browser tests",
    ["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests", ...files],
    {
      DATABASE_URL: url,
      E2E_BASE_URL: place.address,
      E2E_REPORT: report,
      PLAYWRIGHT_CHROMIUM: executable,
      NEXT_DIST_DIR: BUILD,
    },
    report,
  );
  await server.stop();
  return count;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A fresh database beside the one at `url`, with all migrations; dropped at the end. */
async function freshDatabase(url: string, name: string): Promise<string> {
  await onServer(url, `CREATE DATABASE "${name}" TEMPLATE template0`);
  onStop(() => onServer(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  await prepareDatabase(fresh.href);
  return fresh.href;
}

function claimTests(): void {
  const lock = claim(join(STATE, "test.json"), "npm test");
  if (!lock.ok) throw new Refusal(`The tests already run in this folder (process ${lock.holder.pid}).`);
  onStop(lock.release);
}

async function unitTests(home: string, files: readonly string[]): Promise<Count> {
  if (files.length > 0) return vitest("unit", {}, home, files);
  const isThere = await step("Looking for the library of embeddings", async () => installEmbeddings());
  if (!isThere) process.stdout.write("It could not be installed: tests that run it are left out.\n");
  return vitest("unit", {}, home, files);
}

async function runStage(
  stage: Stage,
  files: readonly string[],
  server: string,
  home: string,
): Promise<Count> {
  if (stage === "unit") return unitTests(home, files);
  const name = new URL(server).pathname.slice(1);
  const url = await freshDatabase(server, `${name}_test_${process.pid}_${stage}`);
  if (stage === "db") return vitest("db", { DATABASE_URL: url, STET_DEMO: "" }, home, files);
  return browserTests(url, home, files);
}

/** A stage that cannot run is a failure; those after it still tell something. */
async function failedStage(error: unknown): Promise<Count> {
  await unlessStopping();
  const said =
    error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  console.error(`\n${said}`);
  return { passed: 0, failed: 1, failures: [] };
}

/** The stages named, or all, and the files named, of which only their tests are run. */
function chosen(args: string[]): { stages: readonly Stage[]; files: string[] } {
  const stages = STAGES.filter((stage) => args.includes(stage));
  const files = args.filter((word) => existsSync(word) && !STAGES.some((stage) => stage === word));
  if (stages.length + files.length < args.length)
    throw new Refusal(`npm test [-- ${STAGES.join(" | ")}] [files of tests]`);
  return { stages: stages.length > 0 ? stages : STAGES, files };
}

/** `npm test`: everything, or the stages and files named, on a database that is made for it and gone afterwards. */
export async function run(args: string[]): Promise<number> {
  const { stages, files } = chosen(args);
  return withLifecycle(async () => {
    claimTests();
    const home = join(STATE, "test");
    mkdirSync(home, { recursive: true });
    onStop(() => rmSync(home, { recursive: true, force: true }));
    await checkGivenDatabase();
    const server =
      settings().DATABASE_URL ??
      (await step("Starting a database for the tests", () => startEmbedded(home, "npm test", true))).url;
    const total: Count = { passed: 0, failed: 0, failures: [] };
    for (const stage of stages) {
      const count = await runStage(stage, files, server, home).catch(failedStage);
      total.passed += count.passed;
      total.failed += count.failed;
      total.failures.push(...count.failures);
      if (isStopping()) return 130;
    }
    for (const failure of total.failures) process.stdout.write(`\nFAILED ${failure}\n`);
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
    return total.failed > 0 || total.passed === 0 ? 1 : 0;
  });
}
