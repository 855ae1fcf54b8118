import { availableParallelism, cpus, loadavg } from "node:os";
import { BASELINE_NAMES, type BaselineName, BUDGET } from "./baselines";
import type { BuildFigures } from "./measureBuild";
import type { SearchFigures } from "./measureSearch";
import type { UpdateFigures } from "./measureUpdates";
import type { Figures } from "./timing";

export type Baseline = { seconds: number; bytes: number; one: Figures; many: Figures };
export type Measured = {
  claims: number;
  loaded: number;
  built: BuildFigures;
  searched: SearchFigures | null;
  baselines: Partial<Record<BaselineName, Baseline>>;
  adding: UpdateFigures | null;
};

const MEGABYTE = 1024 * 1024;

function row(cells: readonly (string | number)[]): string {
  return `${cells.map((cell, n) => (n === 0 ? String(cell).padEnd(34) : String(cell).padStart(11))).join("")}\n`;
}

const ms = (time: number) => time.toFixed(time < 100 ? 1 : 0);
const count = (n: number) => n.toLocaleString("en");
const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;
const percent = (share: number) => `${(100 * share).toFixed(0)}%`;

function figuresRow(name: string, one: Figures, many: Figures, than?: Figures): string {
  const slower = than ? times(one.p95 / than.p95) : "";
  return row([
    name,
    one.n,
    ms(one.p50),
    ms(one.p95),
    ms(one.p99),
    one.perSecond.toFixed(1),
    ms(many.p95),
    many.perSecond.toFixed(1),
    slower,
  ]);
}

export function machine(): string {
  const [first] = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  return `${availableParallelism()} cores (${first?.model ?? "unknown"}), load ${load.join(" ")} before the run`;
}

/** What was measured at one size, as soon as it was. */
export function sizeReport({ claims, loaded, built, searched, baselines, adding }: Measured): string {
  const bytes = Object.values(built.tables).reduce((sum, one) => sum + one, 0);
  const tables = Object.entries(built.tables).map(([name, one]) => `${name} ${(one / MEGABYTE).toFixed(0)}`);
  const lines = [
    `\n${count(claims)} claims (loaded in ${loaded.toFixed(0)} s)\n`,
    `index built in ${built.seconds.toFixed(0)} s by a process of at most ${built.megabytes.toFixed(0)} MB,`,
    ` load then ${built.load.map((one) => one.toFixed(1)).join(" ")};`,
    ` on disk ${(bytes / MEGABYTE).toFixed(0)} MB (${tables.join(", ")})\n`,
  ];
  if (searched) {
    const { first, one, many, forms, foundAgain, megabytes, load } = searched;
    lines.push(
      `\n${row(["", "asked", "p50 ms", "p95 ms", "p99 ms", "per s", "16: p95", "16: per s", "p95 ÷"])}`,
    );
    lines.push(figuresRow("Stet", one, many));
    for (const name of BASELINE_NAMES) {
      const baseline = baselines[name];
      if (!baseline) continue;
      lines.push(figuresRow(name, baseline.one, baseline.many, one));
    }
    lines.push(
      `the first ${first.n} questions of the process: p50 ${ms(first.p50)}, p95 ${ms(first.p95)}; load ${load.map((of) => of.toFixed(1)).join(" ")} when one client had asked\n`,
    );
    const byForm = Object.entries(forms).map(([form, p95]) => `${form} ${ms(p95)}`);
    lines.push(`p95 by form of query: ${byForm.join(", ")}\n`);
    lines.push(`pasted quotes whose claim is on the first page: ${percent(foundAgain)}\n`);
    const postgres =
      megabytes.postgres === null
        ? ""
        : `, Postgres with all its processes ${megabytes.postgres.toFixed(0)} MB`;
    lines.push(`memory: node at most ${megabytes.node.toFixed(0)} MB${postgres}\n`);
    for (const [name, { seconds, bytes }] of Object.entries(baselines))
      lines.push(
        `${name}: its index built in ${seconds.toFixed(0)} s, ${(bytes / MEGABYTE).toFixed(0)} MB\n`,
      );
  }
  return lines.join("") + (adding ? addingReport(adding) : "");
}

function addingReport({ searches, saves, aSecond, atOnce }: UpdateFigures): string {
  const slower = (alone: number, together: number) =>
    `${together >= alone ? "+" : ""}${percent(together / alone - 1)}`;
  const line = (name: string, { alone, together }: UpdateFigures["searches"]) =>
    row([
      name,
      ...[alone.p50, together.p50].map(ms),
      slower(alone.p50, together.p50),
      ...[alone.p95, together.p95].map(ms),
      slower(alone.p95, together.p95),
      alone.perSecond.toFixed(1),
      together.perSecond.toFixed(1),
    ]);
  return [
    `\n${row(["adding while searching", "p50 alone", "together", "", "p95 alone", "together", "", "per s", "together"])}`,
    line(`searches, ${aSecond.searches} a second`, searches),
    line(`saves, ${aSecond.saves} a second`, saves),
    `found by the next search: ${atOnce.saved} of ${atOnce.checked} claims when saved, ${atOnce.published} when published\n`,
  ].join("");
}

/** Every size in one table. */
export function summary(all: readonly Measured[], asked: number): string {
  const head = [
    "claims",
    "build s",
    "index MB",
    "node MB",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "per s",
    "16: p95",
    "16: per s",
    ...BASELINE_NAMES,
  ];
  const lines = all.flatMap(({ claims, built, searched, baselines }) => {
    if (!searched) return [];
    const { one, many, megabytes } = searched;
    const bytes = Object.values(built.tables).reduce((sum, size) => sum + size, 0);
    const slower = BASELINE_NAMES.map((name) => {
      const baseline = baselines[name];
      return baseline ? `${ms(baseline.one.p95)} (${times(baseline.one.p95 / one.p95)})` : "";
    });
    return [
      [
        count(claims),
        built.seconds.toFixed(0),
        (bytes / MEGABYTE).toFixed(0),
        megabytes.node.toFixed(0),
        ms(one.p50),
        ms(one.p95),
        ms(one.p99),
        one.perSecond.toFixed(1),
        ms(many.p95),
        many.perSecond.toFixed(1),
        ...slower,
      ],
    ];
  });
  const wide = (cells: readonly string[]) =>
    `${cells.map((cell, n) => cell.padStart(n < 10 ? 10 : 18)).join("")}\n`;
  return `\n${wide(head)}${lines.map(wide).join("")}${growth(all)}The last two: p95 of the same queries, one client, and how many times ours that is; each was asked the first ${count(asked)} of them at most, for ${BUDGET} s at most.\n`;
}

function growth(all: readonly Measured[]): string {
  const p95 = (claims: number) => all.find((one) => one.claims === claims)?.searched?.one.p95;
  const [some, many] = [p95(100_000), p95(1_000_000)];
  return some && many ? `p95 grows ${times(many / some)} from 100,000 to 1,000,000 claims.\n` : "";
}
