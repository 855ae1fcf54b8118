import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { writeWhole } from "./wholeFile";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-"));
  return () => rmSync(folder, { recursive: true });
});

async function* pieces(...given: (string | Error)[]) {
  for (const piece of given) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

test("a file appears whole, in place of the one before", async () => {
  const file = join(folder, "a.gz");
  await writeWhole(file, pieces("first"));
  await writeWhole(file, pieces("second", " whole"));
  expect(gunzipSync(readFileSync(file)).toString()).toBe("second whole");
  expect(readdirSync(folder)).toEqual(["a.gz"]);
});

test("one that could not be finished is not there, and the one before stays", async () => {
  const file = join(folder, "a.gz");
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  await expect(writeWhole(file, pieces("half", full))).rejects.toThrow(
    `${file} was not written: there is no room left on the disk. Nothing of it was kept.`,
  );
  expect(readdirSync(folder)).toEqual([]);
  await writeWhole(file, pieces("before"));
  await expect(writeWhole(file, pieces("half", new Error("the database went away")))).rejects.toThrow(
    "the database went away",
  );
  expect(gunzipSync(readFileSync(file)).toString()).toBe("before");
  expect(readdirSync(folder)).toEqual(["a.gz"]);
});

test("a place where it cannot lie is named", async () => {
  await expect(writeWhole(join(folder, "none", "a.gz"), pieces("x"))).rejects.toThrow(
    /the folder is not there/,
  );
  mkdirSync(join(folder, "taken"));
  writeFileSync(join(folder, "taken", "b"), "");
  await expect(writeWhole(join(folder, "taken"), pieces("x"))).rejects.toThrow(/it is a folder/);
  expect(readdirSync(folder)).toEqual(["taken"]);
});
