import { spawn } from "node:child_process";
import { once } from "node:events";
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

/** A command that is never done with what it writes. */
const ENDLESS = `
  const { withLifecycle } = await import("./prisma/process/lifecycle.ts");
  const { writeWhole } = await import("./prisma/backup/wholeFile.ts");
  const { randomBytes } = await import("node:crypto");
  async function* endless() {
    for (;;) {
      yield randomBytes(50_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  await withLifecycle(() => writeWhole(process.argv[1], endless()));
`;

test("one that is interrupted leaves nothing", async () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", ENDLESS, join(folder, "a.gz")];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = once(child, "exit");
  await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toHaveLength(1);
  child.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  expect(readdirSync(folder)).toEqual([]);
});
