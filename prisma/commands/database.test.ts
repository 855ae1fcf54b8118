import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecret } from "./database";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "state-"));
  file = join(folder, "nextauth-secret");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the secret is made once, for its owner alone, and kept", () => {
  const made = keptSecret(folder);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret(folder)).toBe(made);
  expect(readFileSync(file, "utf8")).toBe(`${made}\n`);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test.each(["", "   \n", "short-one"])(
  "a secret that is none stops the start and is not shown: %j",
  (written) => {
    writeFileSync(file, written);
    expect(() => keptSecret(folder)).toThrow(/needs at least 32\. Put it back, or remove the file/);
    expect(() => keptSecret(folder)).not.toThrow(/short-one/);
  },
);

test("a secret that cannot be read stops the start with the reason", () => {
  mkdirSync(file);
  expect(() => keptSecret(folder)).toThrow(/cannot be read \(EISDIR\)/);
});
