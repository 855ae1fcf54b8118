import { start, withLifecycle } from "@/prisma/process/lifecycle";
import { BIOME } from "./format";
import { NEXT } from "./prepare";

const node = process.execPath;
/** What `npm run check` asks, in the order of how fast it answers; TypeScript and Biome bring their own start scripts. */
const CHECKS: [name: string, ...commands: string[][]][] = [
  ["format and lint", [node, BIOME, "ci", "--error-on-warnings"]],
  ["dead code", [node, "node_modules/knip/bin/knip.js", "--treat-config-hints-as-errors"]],
  ["types", [node, NEXT, "typegen"], [node, "node_modules/typescript/bin/tsc", "--noEmit"]],
  ["architecture", [node, "node_modules/vitest/vitest.mjs", "run", "--project", "unit", "lib/architecture"]],
];

async function passes(commands: string[][]): Promise<boolean> {
  for (const [command = node, ...args] of commands) {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
    if ((await start(command, args, { env }).exit) !== 0) return false;
  }
  return true;
}

/** `npm run check`: all of it, also after something failed, so that one run shows everything. */
export async function run(): Promise<number> {
  return withLifecycle(async () => {
    const failed: string[] = [];
    for (const [name, ...commands] of CHECKS) {
      process.stdout.write(`\n— ${name}\n`);
      if (!(await passes(commands))) failed.push(name);
    }
    const verdict = failed.length > 0 ? `check failed: ${failed.join(", ")}` : "check passed";
    process.stdout.write(`\n${verdict}\n`);
    return failed.length > 0 ? 1 : 0;
  });
}
