import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

/** Takes what a benchmark measured, by the names of `--json FILE`. */
export type Tell = (figures: Readonly<Record<string, unknown>>) => void;

/** The file that `--json FILE` names, if any, and the other words. */
export function takeJson(words: readonly string[]): { file: string | null; rest: string[] } {
  const at = words.indexOf("--json");
  if (at < 0) return { file: null, rest: [...words] };
  return { file: words[at + 1] ?? null, rest: words.toSpliced(at, 2) };
}

/** What other programs left of the machine: processes that wanted a core over the last 1, 5 and 15 minutes. */
const machine = () => ({ cores: availableParallelism(), average: loadavg() });

/** Runs a benchmark and writes what it tells into `file`, with the load of the machine before and after. */
export async function withFigures(
  file: string | null,
  bench: (tell: Tell) => number | Promise<number>,
): Promise<number> {
  const before = machine();
  let figures: Record<string, unknown> = {};
  const code = await bench((told) => {
    figures = { ...figures, ...told };
  });
  if (!file) return code;
  const load = { cores: before.cores, before: before.average, after: machine().average };
  writeFileSync(file, `${JSON.stringify({ load, ...figures }, null, 2)}\n`);
  return code;
}

/** The value below which the share `q` of all lie. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** The middle of several measurements, which one slow minute does not move. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
