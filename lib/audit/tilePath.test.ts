import { expect, test } from "vitest";
import vectors from "./testing/vectors.json";
import { bundleOf, isInLog, readTilePath } from "./tilePath";

test("reads the paths of tiles as Go writes them", () => {
  expect(readTilePath(vectors.bigTile)).toEqual({ level: 0, index: 1_234_067, width: 8 });
  expect(Object.keys(vectors.tiles).map(readTilePath)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 0, index: 2, width: 188 },
    { level: 1, index: 0, width: 2 },
  ]);
  expect(readTilePath("entries/x001/000.p/5")).toEqual({ level: "entries", index: 1000, width: 5 });
  expect(readTilePath("63/000")).toEqual({ level: 63, index: 0, width: 256 });
});

test.each([
  ...["", "0", "0/0", "0/0000", "00/000", "64/000", "-1/000", "x/000", "entries", "0/001/002", "0/x001"],
  ...["0/x000/001", "0/000.p", "0/000.p/0", "0/000.p/256", "0/000.p/01", "0/000.p/9/9", "0/000/", "/0/000"],
  ...["0/x999/x999/x999/x999/x999/999", "0/０００"],
])("%j is no path of a tile", (path) => {
  expect(readTilePath(path)).toBeNull();
});

test("a log has the tiles of its size and no others", () => {
  const has = (path: string, size: number) => {
    const tile = readTilePath(path);
    return tile && isInLog(tile, size);
  };
  expect(["0/000.p/1", "entries/000.p/1", "1/000.p/1"].map((path) => has(path, 0))).toEqual([
    false,
    false,
    false,
  ]);
  expect(["0/000", "1/000.p/1", "0/001.p/1"].map((path) => has(path, 256))).toEqual([true, true, false]);
  // The example of the specification.
  const paths = [
    "0/272",
    "0/273.p/112",
    "0/273.p/113",
    "1/000",
    "1/001.p/17",
    "1/001.p/18",
    "2/000.p/1",
    "2/000.p/2",
  ];
  expect(paths.map((path) => has(path, 70_000))).toEqual([true, true, false, true, true, false, true, false]);
});

test("entries are told apart by their lengths, in bytes", () => {
  expect(bundleOf(["a", "承诺"]).toString("hex")).toBe("0001610006e689bfe8afba");
  expect(bundleOf([])).toHaveLength(0);
});
