import { parseArgs } from "node:util";
import { z } from "zod";
import { Refusal } from "@/prisma/process/lifecycle";

const whole = z.coerce.number().int();

const options = z.object({
  /** Claims loaded: by thousands, so that the pages in the middle of them are there, and a hundred of each kind. */
  claims: whole.min(2_000).max(1_000_000).multipleOf(1_000).default(10_000),
  /** Seconds of each measurement: long enough to be over the warm-up of the JIT. */
  seconds: whole.min(1).max(600).default(4),
  /** Addresses at which nothing is that are asked for, each once; none unless it is said. */
  unknown: whole.min(0).max(10_000_000).multipleOf(10).default(0),
  /** Every target is measured this often, in turn, so that a slow minute of the machine meets all of them. */
  rounds: whole.min(1).max(100).default(3),
});
export type Options = z.infer<typeof options>;

const USAGE =
  "npm run bench [-- --claims 10000 --seconds 4 --rounds 3 --unknown 100000], npm run bench -- diff, npm run bench -- documents, npm run bench -- search, npm run bench -- hostile, npm run bench -- kills, npm run bench -- scale, each with --json FILE";

/** How the public pages are measured, by the words after `npm run bench --`; a `Refusal` says which of them is wrong. */
export function readOptions(args: string[]): Options {
  const parsed = options.safeParse(named(args));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`);
  throw new Refusal([...wrong, USAGE].join("\n"));
}

function named(args: string[]): Partial<Record<keyof Options, string>> {
  const string = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { claims: string, seconds: string, rounds: string, unknown: string } })
      .values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
