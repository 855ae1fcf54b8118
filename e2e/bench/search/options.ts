import { parseArgs } from "node:util";
import { z } from "zod";
import { Refusal } from "@/prisma/process/lifecycle";

const whole = z.coerce.number().int();

const options = z.object({
  /** Sizes that are measured one after the other. */
  claims: z
    .string()
    .default("10000,100000,1000000")
    .transform((written) => written.split(",").map(Number))
    .pipe(z.array(z.number().int().min(100).max(5_000_000)).min(1)),
  seed: whole.min(0).default(1),
  queries: whole.min(20).max(100_000).default(1000),
  /** Questions that what Postgres has by itself is asked at most: among a million it takes seconds for one. */
  baselines: whole.min(1).max(100_000).default(200),
  /** Leaves out what Postgres has by itself, or the adding of claims: while one works on the search. */
  only: z.enum(["search", "adding", "all"]).default("all"),
});
export type Options = z.infer<typeof options>;

const USAGE =
  "npm run bench -- search [--claims 10000,100000,1000000] [--seed 1] [--queries 1000] [--baselines 200] [--only search|adding]";

export function readOptions(args: string[]): Options {
  try {
    const string = { type: "string" } as const;
    const { values } = parseArgs({
      args,
      options: { claims: string, seed: string, queries: string, baselines: string, only: string },
    });
    return options.parse(values);
  } catch {
    throw new Refusal(USAGE);
  }
}
