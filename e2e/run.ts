import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkGivenDatabase, givenRoles, STATE } from "@/prisma/commands/database";
import { isStopping, onStop, Refusal, step, unlessStopping, withLifecycle } from "@/prisma/process/lifecycle";
import { claim } from "@/prisma/process/lock";
import { startEmbedded } from "@/prisma/server/embedded";
import type { Roles } from "@/prisma/server/roles";
import { type Build, browserTests, startBuild } from "./browserTests";
import { installEmbeddings } from "./embeddings";
import { failed, type Job, vitest } from "./runners";
import { makeTemplate, testDatabase, testEnv } from "./testDatabase";
import { isGood, type Report, summary } from "./testReport";

const USUAL = ["unit", "db", "e2e"] as const;
/** The last one needs a library that is larger than everything else together: it runs when it is named. */
const STAGES = [...USUAL, "embeddings"] as const;
type Stage = (typeof STAGES)[number];

/** What the stages share: the server of their databases, the build that e2e waits for, and what to run and report. */
type Run = Job & { server: Roles; build: Build };

const RUN: Record<Stage, (run: Run) => Promise<Report[]>> = {
  unit: async (run) => [
    await vitest(["unit", "unit-alone"], "unit", {}, run),
    await vitest(["components"], "component", {}, run),
  ],
  db: async (run) => {
    const env = testEnv(await testDatabase(run.server, "db"));
    return [await vitest(["db"], "database", { ...env, STET_DEMO: "" }, run)];
  },
  e2e: async (run) => browserTests(run.server, run.build, run),
  embeddings: async (run) => {
    await step("Looking for the library of embeddings", async () => installEmbeddings());
    const env = testEnv(await testDatabase(run.server, "embeddings"));
    return [await vitest(["embeddings"], "embeddings", { ...env, STET_DEMO: "" }, run)];
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

/** The reports of all stages that are wanted, in the order of the stages. */
async function runStages(wanted: readonly Stage[], run: Run): Promise<Report[]> {
  const reports: Report[] = [];
  for (const stage of STAGES)
    if (wanted.includes(stage) && !isStopping()) reports.push(...(await runStage(stage, run)));
  return reports;
}

/** The stages named, or the usual ones, and the files named, of which only their tests are run. */
function chosen(args: string[]): { stages: readonly Stage[]; files: string[] } {
  const stages = STAGES.filter((stage) => args.includes(stage));
  const others = args.filter((word) => !STAGES.some((stage) => stage === word));
  const missing = others.filter((word) => !existsSync(word));
  if (missing.length > 0)
    throw new Refusal(
      `Neither a stage nor a file here: ${missing.join(", ")}\nnpm test [-- ${STAGES.join(" | ")}] [files of tests]`,
    );
  return { stages: stages.length > 0 ? stages : USUAL, files: others };
}

async function startServer(home: string): Promise<Roles> {
  const open = () => startEmbedded(home, "npm test", true);
  return givenRoles() ?? step("Starting a database for the tests", open);
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
    const build = startBuild(stages.includes("e2e"));
    const server = await startServer(home);
    await makeTemplate(server);
    const reports = await runStages(stages, { server, home, build, files });
    if (isStopping()) return 130;
    process.stdout.write(`\n${summary(reports)}\n`);
    return isGood(reports) ? 0 : 1;
  });
}
