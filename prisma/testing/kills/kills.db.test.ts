import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { randomFrom } from "./random";

/** In a process of its own, as commands are: it starts and kills a Postgres. */
const COMMAND = `
  const { withLifecycle } = await import("./prisma/process/lifecycle.ts");
  const { killAtRandom } = await import("./prisma/testing/kills/run.ts");
  await withLifecycle(async () => {
    const killed = await killAtRandom({ kills: 5, seed: 4 });
    console.log("\\nKILLED " + JSON.stringify(killed));
    return 0;
  });
`;

test("five kills of the worker and its database lose no copy, make none twice, and leave no bytes behind", async () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", COMMAND];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 });
  const killed = JSON.parse(/^KILLED (\{.*\})$/mu.exec(stdout)?.[1] ?? "null");
  expect(killed).toMatchObject({ lost: 0, twice: 0, broken: 0, orphans: 0, jobs: 0, findings: [] });
  expect(killed.kills.worker).toBeGreaterThan(0);
  expect(killed.kills.database).toBeGreaterThan(0);
  expect(killed.kills.worker + killed.kills.database).toBe(5);
  expect(killed.asked).toBeGreaterThanOrEqual(12);
});

test("the moments are those of the seed", () => {
  const of = (seed: number) => Array.from({ length: 3 }, randomFrom(seed));
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
  expect(of(7).every((one) => one >= 0 && one < 1)).toBe(true);
});
