import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/hash";
import { checked } from "./blobs";
import { filesStore } from "./files";
import { keepsTheContract } from "./testing/contract";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-store-"));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode("渡轮 2026");
const name = sha256(bytes);
const path = (of: string) => join(of, name.slice(0, 2), name);

describe("a store of files", () => {
  keepsTheContract(() => filesStore(join(folder, "contract")));

  it("leaves nothing but whole files behind, and none elsewhere", async () => {
    const names = await readdir(join(folder, "contract"), { recursive: true });
    expect(names.filter((one) => !/^(?:[0-9a-f]{2}|\.writing)(?:[\\/][0-9a-f]{64})?$/.test(one))).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(["contract"]);
  });

  it("finds what was altered, and stores it anew when it has the bytes again", async () => {
    const store = filesStore(join(folder, "altered"));
    await store.put(name, bytes);
    for (const damage of ["", "渡轮 2027", "渡轮"]) {
      await writeFile(path(join(folder, "altered")), damage);
      expect(await checked(store, name)).toEqual({ state: "altered" });
      expect(await store.put(name, bytes)).toBe("stored");
      expect((await checked(store, name)).state).toBe("kept");
    }
  });

  it("has no half of a file when it cannot write", async () => {
    const blocked = join(folder, "blocked");
    await mkdir(blocked);
    await writeFile(join(blocked, ".writing"), "a file where the folder should be");
    const store = filesStore(blocked);
    await expect(store.put(name, bytes)).rejects.toThrow();
    expect(await checked(store, name)).toEqual({ state: "missing" });
  });

  it("removes what an earlier process left half written, and nothing that is being written", async () => {
    const writing = join(folder, "abandoned", ".writing");
    await mkdir(writing, { recursive: true });
    await writeFile(join(writing, "old"), "x");
    await writeFile(join(writing, "new"), "x");
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(writing, "old"), longAgo, longAgo);
    await filesStore(join(folder, "abandoned")).put(name, bytes);
    expect(await readdir(writing)).toEqual(["new"]);
  });
});

it("a process that is killed while it writes leaves no half file to be seen", async () => {
  const target = join(folder, "killed");
  const program = fileURLToPath(new URL("testing/putter.ts", import.meta.url));
  for (const ms of [0, 30, 60]) {
    const child = spawn(process.execPath, ["--import", "tsx", program, target], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await wait(ms);
    child.kill("SIGKILL");
    await once(child, "close");
  }
  const files = (await readdir(target, { recursive: true })).filter((one) => /^[0-9a-f]{2}[\\/]/.test(one));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(sha256(await readFile(join(target, file)))).toBe(file.slice(3));
});
