import { parseArgs } from "node:util";
import { z } from "zod";
import { Refusal, withLifecycle } from "@/prisma/process/lifecycle";
import { killAtRandom } from "@/prisma/testing/kills/run";
import type { Tell } from "./figures";

const options = z.object({
  kills: z.coerce.number().int().min(1).max(10_000).default(100),
  seed: z.coerce.number().int().min(0).default(1),
});

function read(args: string[]): z.infer<typeof options> {
  try {
    const string = { type: "string" } as const;
    return options.parse(parseArgs({ args, options: { kills: string, seed: string } }).values);
  } catch {
    throw new Refusal("npm run bench -- kills [--kills 100 --seed 1 --json FILE]");
  }
}

/**
 * `npm run bench -- kills`: the worker or its Postgres is killed at random moments while copies are made. Ends with 1 where one
 * was lost, made twice, or left bytes that nobody has.
 */
export function benchKills(args: string[], tell: Tell): Promise<number> {
  return withLifecycle(async () => {
    const asked = read(args);
    const killed = await killAtRandom({ ...asked, say: (line) => process.stdout.write(`${line}\n`) });
    process.stdout.write(`${JSON.stringify(killed, null, 2)}\n`);
    tell(killed);
    const { lost, twice, broken, orphans, jobs, findings } = killed;
    return lost + twice + broken + orphans + jobs + findings.length === 0 ? 0 : 1;
  });
}
