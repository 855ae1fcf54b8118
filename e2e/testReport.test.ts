import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  countOf,
  isGood,
  type Report,
  ranAgain,
  readReport,
  summary,
  type TestRun,
  testsIn,
} from "./testReport";

const ended = (exitCode: number) => ({ exitCode, said: "" });

const VITEST = {
  testResults: [
    {
      name: resolve("lib/dates.test.ts"),
      message: "",
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "dates are read", duration: 12, failureMessages: [] },
        { status: "failed", fullName: "dates are written", duration: 3, failureMessages: ["expected 1"] },
        { status: "pending", fullName: "dates are left out" },
      ],
    },
    { name: resolve("lib/gone.test.ts"), message: "Cannot find it", status: "failed", assertionResults: [] },
  ],
};

const run = (status: string, duration: number, message?: string) => ({
  status,
  results: [{ duration, errors: message ? [{ message }] : [] }],
});
const PLAYWRIGHT = {
  errors: [],
  suites: [
    {
      title: "e2e/public/pages.spec.ts",
      file: "e2e/public/pages.spec.ts",
      specs: [{ title: "home", file: "e2e/public/pages.spec.ts", tests: [run("expected", 900)] }],
      suites: [
        {
          title: "without scripts",
          file: "e2e/public/pages.spec.ts",
          specs: [
            { title: "lists", file: "e2e/public/pages.spec.ts", tests: [run("unexpected", 5000, "No row")] },
            { title: "search", file: "e2e/public/pages.spec.ts", tests: [run("flaky", 10)] },
          ],
        },
      ],
    },
  ],
};

describe("tests are read from the reports", () => {
  test("of vitest, a file that does not load too", () => {
    expect(testsIn(VITEST)).toEqual([
      { name: "lib/dates.test.ts › dates are read", outcome: "passed", ms: 12, said: "" },
      { name: "lib/dates.test.ts › dates are written", outcome: "failed", ms: 3, said: "expected 1" },
      { name: "lib/dates.test.ts › dates are left out", outcome: "skipped", ms: 0, said: "" },
      { name: "lib/gone.test.ts", outcome: "failed", ms: 0, said: "Cannot find it" },
    ]);
  });

  test("of Playwright, with the groups that they stand in; one that passed the second time failed", () => {
    const file = "e2e/public/pages.spec.ts";
    expect(testsIn(PLAYWRIGHT)).toEqual([
      { name: `${file} › home`, outcome: "passed", ms: 900, said: "" },
      { name: `${file} › without scripts › lists`, outcome: "failed", ms: 5000, said: "No row" },
      { name: `${file} › without scripts › search`, outcome: "failed", ms: 10, said: "" },
    ]);
  });
});

describe("a runner that ended badly", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.json");

  test("counts as a failure without a report, and with one in which nothing failed", () => {
    expect(countOf(readReport("unit", join(folder, "none.json"), ended(1)).tests, "failed")).toBe(1);
    writeFileSync(file, JSON.stringify({ testResults: [] }));
    expect(countOf(readReport("unit", file, ended(1)).tests, "failed")).toBe(1);
    expect(readReport("unit", file, ended(0)).tests).toEqual([]);
  });

  test("tells the errors that belonged to no test, or the last that was said", () => {
    writeFileSync(file, JSON.stringify({ testResults: [] }));
    const told = (said: string) => readReport("unit", file, { exitCode: 1, said }).tests[0]?.said;
    expect(told("one test passed\n⎯ Unhandled Errors ⎯\nError: gone\n")).toBe(
      "It ended with code 1.\nUnhandled Errors ⎯\nError: gone\n",
    );
    const lines = Array.from({ length: 30 }, (_, n) => `line ${n + 1}`);
    expect(told(lines.join("\n"))).toMatch(/^It ended with code 1\.\nline 21\n[\s\S]*line 30$/);
  });

  test("counts as often as its tests failed", () => {
    writeFileSync(file, JSON.stringify(VITEST));
    expect(countOf(readReport("unit", file, ended(1)).tests, "failed")).toBe(2);
  });
});

test("the end of the output names failures, the slowest ten and each kind, and ends with the whole count", () => {
  const many: Report = {
    kind: "unit",
    tests: Array.from({ length: 12 }, (_, n) => ({
      name: `test ${n}`,
      outcome: "passed",
      ms: n * 100,
      said: "",
    })),
  };
  const lines = summary([many, { kind: "public pages", tests: testsIn(PLAYWRIGHT) }]).split("\n");
  expect(lines[0]).toBe("FAILED e2e/public/pages.spec.ts › without scripts › lists");
  const slow = lines.filter((line) => / s {2}/.test(line));
  expect(slow).toHaveLength(10);
  expect(slow[0]).toContain("5.0 s  public pages: e2e/public/pages.spec.ts › without scripts › lists");
  expect(slow.join()).not.toContain("test 0");
  expect(lines).toContain("  unit             12 passed, 0 failed");
  expect(lines).toContain("  public pages     1 passed, 2 failed");
  expect(lines.at(-2)).toBe("FAILED e2e/public/pages.spec.ts › without scripts › search");
  expect(lines.at(-1)).toBe("13 passed, 2 failed");
});

describe("what failed and passed when it was run once more", () => {
  const of = (outcomes: TestRun["outcome"][]): Report => ({
    kind: "database",
    tests: outcomes.map((outcome, n) => ({ name: `test ${n}`, outcome, ms: 1, said: outcome })),
  });
  const outcomes = ({ tests }: Report) => tests.map(({ outcome }) => outcome);

  test("is unsteady; what failed again, or was not run again, stays failed", () => {
    const first = of(["passed", "failed", "failed", "failed"]);
    const again = of(["failed", "passed", "failed"]);
    expect(outcomes(ranAgain(first, again))).toEqual(["passed", "unsteady", "failed", "failed"]);
  });

  test("is told at the end, and makes a run bad when there is much of it", () => {
    const rare = of(["passed", "unsteady"]);
    expect(summary([rare]).split("\n").slice(-2)).toEqual([
      "UNSTEADY test 1",
      "1 passed, 0 failed, 1 unsteady",
    ]);
    expect(isGood([rare])).toBe(true);
    expect(isGood([of(["passed", "unsteady", "failed"])])).toBe(false);
    expect(isGood([of(["passed", "unsteady", "unsteady", "unsteady", "unsteady"])])).toBe(false);
    expect(isGood([of(["unsteady"])])).toBe(false);
  });
});
