import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, processBirth, readHolder } from "./lock";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock.json");
});

afterEach(() => rmSync(folder, { recursive: true }));

function holder(pid: number, birth: string | null) {
  return JSON.stringify({ pid, birth, command: "npm start", file });
}

test("a second claim is told who holds it, and gets it once it is released", () => {
  const first = claim(file, "npm start");
  expect(first.ok).toBe(true);
  const second = claim(file, "npm run dev");
  expect(second).toMatchObject({ ok: false, holder: { pid: process.pid, command: "npm start" } });
  if (first.ok) first.release();
  expect(claim(file, "npm run dev").ok).toBe(true);
});

test("the holder's address is read back", () => {
  const first = claim(file, "npm start");
  if (first.ok) first.update("http://localhost:3001");
  expect(readHolder(file)?.address).toBe("http://localhost:3001");
});

test("a lock is taken over when its process is gone, or its number was given to another", () => {
  writeFileSync(file, holder(2 ** 22 + 1, "1"));
  expect(claim(file, "npm start").ok).toBe(true);
  writeFileSync(file, holder(process.pid, "another birth"));
  expect(claim(file, "npm start").ok).toBe(true);
});

test("a lock that is no lock is taken over", () => {
  writeFileSync(file, "{");
  expect(claim(file, "npm start").ok).toBe(true);
});

test("the lock in a copy of the folder holds nobody up", () => {
  const copy = join(folder, "copy.json");
  writeFileSync(file, holder(process.pid, processBirth(process.pid)));
  copyFileSync(file, copy);
  expect(claim(file, "npm start").ok).toBe(false);
  expect(claim(copy, "npm start").ok).toBe(true);
});
