import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkGivenDatabase, STATE } from "@/prisma/commands/database";
import {
  isStopping,
  onStop,
  Refusal,
  step,
  unlessStopping,
  withLifecycle,
} from "@/prisma/commands/lifecycle";
import { claim } from "@/prisma/commands/lock";
import { generateClient, generateTranslations } from "@/prisma/commands/prepare";
import { startEmbedded } from "@/prisma/server/embedded";
import { type Build, browserTests, startBuild } from "./browserTests";
import { installEmbeddings } from "./embeddings";
import { failed, vitest } from "./runners";
import { makeTemplate, testDatabase } from "./testDatabase";
import { countOf, type Report, summary } from "./testReport";

const USUAL = ["unit", "db", "e2e"] as const;
/** The last one needs a library that is larger than everything else together: it runs when it is named. */
const STAGES = [...USUAL, "embeddings"] as const;
type Stage = (typeof STAGES)[number];

/** What the stages share: the server of their databases, where reports go, and the build that e2e waits for. */
type Run = { server: string; home: string; build: Build };

const RUN: Record<Stage, (run: Run) => Promise<Report[]>> = {
  unit: async ({ home }) => [await vitest("unit", "unit", {}, home)],
  db: async ({ server, home }) => {
    const url = await testDatabase(server, "db");
    return [await vitest("db", "database", { DATABASE_URL: url, STET_DEMO: "" }, home)];
  },
  e2e: async ({ server, home, build }) => browserTests(await testDatabase(server, "e2e"), build, home),
  embeddings: async ({ server, home }) => {
    await step("Looking for the library of embeddings", async () => installEmbeddings());
    const url = await testDatabase(server, "embeddings");
    return [await vitest("embeddings", "embeddings", { DATABASE_URL: url, STET_DEMO: "" }, home)];
  },
};

function claimTests(): void {
  const lock = claim(join(STATE, "test.json"), "npm test");
  if (!lock.ok) throw new Refusal(`The tests already run in this folder (process ${lock.holder.pid}).`);
  onStop(lock.release);
}

/** A stage that cannot run is a failure; those after it still tell something. */
async function runStage(stage: Stage, run: Run): Promise<Report[]> {
  try {
    return await RUN[stage](run);
  } catch (error) {
    await unlessStopping();
    return [failed(stage, error)];
  }
}

function chosen(args: string[]): readonly Stage[] {
  const stages = STAGES.filter((stage) => args.includes(stage));
  if (stages.length < args.length) throw new Refusal(`npm test [-- ${STAGES.join(" | ")}]`);
  return stages.length > 0 ? stages : USUAL;
}

async function startServer(home: string): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  const open = () => startEmbedded(home, "npm test", true);
  return (await step("Starting a database for the tests", open)).url;
}

/** `npm test`: everything, or the stages named, on a database that is made for it and gone afterwards. */
export async function run(args: string[]): Promise<number> {
  const stages = chosen(args);
  return withLifecycle(async () => {
    claimTests();
    const home = join(STATE, "test");
    mkdirSync(home, { recursive: true });
    onStop(() => rmSync(home, { recursive: true, force: true }));
    await checkGivenDatabase();
    await generateClient();
    await generateTranslations();
    const build = startBuild(stages.includes("e2e"));
    const server = await startServer(home);
    await makeTemplate(server);
    const reports: Report[] = [];
    for (const stage of stages) {
      reports.push(...(await runStage(stage, { server, home, build })));
      if (isStopping()) return 130;
    }
    process.stdout.write(`\n${summary(reports)}\n`);
    const tests = reports.flatMap((report) => report.tests);
    return countOf(tests, "failed") > 0 || countOf(tests, "passed") === 0 ? 1 : 0;
  });
}
