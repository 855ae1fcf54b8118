import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";

/** Lines of a failure repeated at the end of the output. */
const FAILURE_LINES = 12;
/** Tests named at the end because they took longest. */
const SLOWEST = 10;

/** `unsteady`: failed beside others, and passed when it was run once more without them. */
type Outcome = "passed" | "failed" | "skipped" | "unsteady";
/** More that are unsteady are no accident of a busy machine. */
const MOST_UNSTEADY = 3;
/** One test, or a file that did not load; `said` is how it failed. */
export type TestRun = { name: string; outcome: Outcome; ms: number; said: string };
/** What one runner ran; `kind` is what its tests are called. */
export type Report = { kind: string; tests: TestRun[] };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().nullish(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(["expected", "unexpected", "flaky", "skipped"]),
      results: z.array(
        z.object({ duration: z.number(), errors: z.array(z.object({ message: z.string().optional() })) }),
      ),
    }),
  ),
});
const suite = z.object({
  title: z.string(),
  file: z.string(),
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

const firstLines = (text: string) => text.split("\n").slice(0, FAILURE_LINES).join("\n  ");

const VITEST: Record<string, Outcome> = { passed: "passed", failed: "failed" };

function fromVitest({ testResults }: z.infer<typeof vitestReport>): TestRun[] {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults.map(({ fullName, duration, failureMessages, ...one }): TestRun => {
      const said = failureMessages?.join("\n") ?? "";
      return {
        name: `${file} › ${fullName}`,
        outcome: VITEST[one.status] ?? "skipped",
        ms: duration ?? 0,
        said,
      };
    });
    const isTold = status !== "failed" || tests.some(({ outcome }) => outcome === "failed");
    return isTold ? tests : [...tests, { name: file, outcome: "failed", ms: 0, said: message ?? "" }];
  });
}

/** One that passed only when it was tried again is a failure: what is sometimes wrong is wrong. */
const PLAYWRIGHT = { expected: "passed", unexpected: "failed", flaky: "failed", skipped: "skipped" } as const;

function fromSuite({ title, file, specs, suites = [] }: z.infer<typeof suite>, above: string[]): TestRun[] {
  const path = title === file ? above : [...above, title];
  const own = specs.flatMap(({ title: test, tests }) =>
    tests.map(({ status, results }): TestRun => {
      const ms = results.reduce((sum, { duration }) => sum + duration, 0);
      const said = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? "")).join("\n");
      return { name: [file, ...path, test].join(" › "), outcome: PLAYWRIGHT[status], ms, said };
    }),
  );
  return [...own, ...suites.flatMap((one) => fromSuite(one, path))];
}

function fromPlaywright({ suites, errors }: z.infer<typeof playwrightReport>): TestRun[] {
  const broken = errors.map(({ message = "" }): TestRun => {
    return { name: "the browser tests", outcome: "failed", ms: 0, said: message };
  });
  return [...suites.flatMap((one) => fromSuite(one, [])), ...broken];
}

/** The tests of a report that vitest or Playwright wrote. */
export function testsIn(report: unknown): TestRun[] {
  const vitest = vitestReport.safeParse(report);
  return vitest.success ? fromVitest(vitest.data) : fromPlaywright(playwrightReport.parse(report));
}

/** What a runner reported; one that ended badly without a failed test (or without a report) counts as one failure. */
export function readReport(
  kind: string,
  file: string,
  { exitCode, said }: { exitCode: number; said: string },
): Report {
  let tests: TestRun[] = [];
  try {
    tests = testsIn(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // The runner ended before it wrote its report: its exit code says the rest.
  }
  if (exitCode === 0 || tests.some(({ outcome }) => outcome === "failed")) return { kind, tests };
  return { kind, tests: [...tests, failure(kind, `It ended with code ${exitCode}.\n${badEnd(said)}`)] };
}

/** Of what a runner said, the errors that belong to no test; otherwise the last that it said. */
function badEnd(said: string): string {
  const errors = said.lastIndexOf("Unhandled Error");
  if (errors >= 0) return said.slice(errors);
  const lines = said.trimEnd().split("\n");
  return lines.slice(2 - FAILURE_LINES).join("\n");
}

/** A report with what of its failures passed in a second run of them. */
export function ranAgain(first: Report, again: Report): Report {
  const passed = new Set(again.tests.filter(({ outcome }) => outcome === "passed").map(({ name }) => name));
  const isUnsteady = ({ outcome, name }: TestRun) => outcome === "failed" && passed.has(name);
  return {
    ...first,
    tests: first.tests.map((test) => (isUnsteady(test) ? { ...test, outcome: "unsteady" } : test)),
  };
}

/** Whether a run may count as good: something passed, nothing failed, and what was unsteady is told and rare. */
export function isGood(reports: readonly Report[]): boolean {
  const tests = reports.flatMap((report) => report.tests);
  return (
    countOf(tests, "passed") > 0 &&
    countOf(tests, "failed") === 0 &&
    countOf(tests, "unsteady") <= MOST_UNSTEADY
  );
}

/** What counts as one failed test of its kind. */
export function failure(name: string, said: string): TestRun {
  return { name, outcome: "failed", ms: 0, said };
}

export function countOf(tests: readonly TestRun[], outcome: Outcome): number {
  return tests.filter((test) => test.outcome === outcome).length;
}

function line({ kind, tests }: Report): string {
  return `  ${kind.padEnd(16)} ${counts(tests)}`;
}

function counts(tests: readonly TestRun[]): string {
  const some = (outcome: Outcome) =>
    countOf(tests, outcome) > 0 ? [`${countOf(tests, outcome)} ${outcome}`] : [];
  const always = [`${countOf(tests, "passed")} passed`, `${countOf(tests, "failed")} failed`];
  return [...always, ...some("unsteady"), ...some("skipped")].join(", ");
}

/** The end of the output: each failure, the slowest tests, the count of each kind, what did not pass at once and, as the last line, all in numbers. */
export function summary(reports: readonly Report[]): string {
  const tests = reports.flatMap((report) => report.tests.map((test) => ({ ...test, kind: report.kind })));
  const wrong = tests.filter(({ outcome }) => outcome === "failed" || outcome === "unsteady");
  const named = wrong.map(({ outcome, name }) => `${outcome.toUpperCase()} ${name}`);
  const failures = wrong.map(({ said }, n) => `${named[n]}\n  ${firstLines(said)}\n`);
  const slowest = tests.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const times = slowest.map(
    ({ ms, kind, name }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${kind}: ${name}`,
  );
  return [
    ...failures,
    `The slowest ${times.length}:`,
    ...times,
    "",
    "Each kind:",
    ...reports.map(line),
    "",
    // Once more in short: of a long output the end is what is read.
    ...named,
    counts(tests),
  ].join("\n");
}
