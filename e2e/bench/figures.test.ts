import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { median, quantile, takeJson, withFigures } from "./figures";

test("the file is taken from among the words, wherever it stands", () => {
  expect(takeJson(["diff", "--json", "out.json", "--rounds", "1"])).toEqual({
    file: "out.json",
    rest: ["diff", "--rounds", "1"],
  });
  expect(takeJson(["--rounds", "1"])).toEqual({ file: null, rest: ["--rounds", "1"] });
});

test("what a benchmark told is written with the load of the machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-figures-"));
  const file = join(folder, "out.json");
  const code = await withFigures(file, (tell) => {
    tell({ pages: [1] });
    tell({ firstView: [2] });
    return 3;
  });
  const written = JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  expect(code).toBe(3);
  expect(written).toMatchObject({ pages: [1], firstView: [2], load: { cores: expect.any(Number) } });
});

test("quantiles", () => {
  expect([median([3, 1, 2]), quantile([1, 2, 3, 4], 0.95)]).toEqual([2, 4]);
});
