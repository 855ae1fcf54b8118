import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sha256 } from "@/lib/hash";
import { checked, type Store, stateOf } from "../blobs";

/** What every store promises. */
export function keepsTheContract(make: () => Store): void {
  const fresh = (length = 1_000) => {
    const bytes = new Uint8Array(randomBytes(length));
    return { bytes, name: sha256(bytes) };
  };

  it("gives back what was put, and writes it once", async () => {
    const store = make();
    for (const { bytes, name } of [fresh(), fresh(0), fresh(3 * 1024 * 1024)]) {
      expect([await store.has(name), await store.get(name)]).toEqual([false, null]);
      expect(await checked(store, name)).toEqual({ state: "missing" });
      expect(await store.put(name, bytes)).toBe("stored");
      expect(await store.put(name, bytes)).toBe("there");
      expect(await store.has(name)).toBe(true);
      expect(sha256((await store.get(name)) ?? "")).toBe(name);
      expect((await checked(store, name)).state).toBe("kept");
      await store.remove(name);
      expect([await store.has(name), await store.get(name)]).toEqual([false, null]);
      await store.remove(name);
    }
  });

  it("takes a file as it takes bytes, and gives it back piece by piece", async () => {
    const store = make();
    const folder = await mkdtemp(join(tmpdir(), "stet-file-"));
    const path = join(folder, "file");
    try {
      for (const { bytes, name } of [fresh(), fresh(0), fresh(9 * 1024 * 1024)]) {
        await writeFile(path, bytes);
        expect(await store.read(name)).toBeNull();
        expect(await stateOf(store, name)).toBe("missing");
        await expect(store.putFile(fresh().name, path)).rejects.toThrow("These are not the bytes of");
        expect(await store.putFile(name, path)).toBe("stored");
        expect(await store.putFile(name, path)).toBe("there");
        expect(await stateOf(store, name)).toBe("kept");
        const pieces: Uint8Array[] = [];
        for await (const piece of (await store.read(name)) ?? []) pieces.push(piece);
        expect(sha256(Buffer.concat(pieces))).toBe(name);
        await store.remove(name);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("takes no bytes that are not of the hash, and leaves nothing of them", async () => {
    const store = make();
    const { name } = fresh();
    await expect(store.put(name, fresh().bytes)).rejects.toThrow(`These are not the bytes of ${name}`);
    expect(await store.has(name)).toBe(false);
  });

  it("takes the same bytes from many at once, and other bytes beside them", async () => {
    const store = make();
    const [same, other] = [fresh(200_000), fresh(200_000)];
    const puts = [same, same, other, same, other, same].map(({ name, bytes }) => store.put(name, bytes));
    for (const answer of await Promise.all(puts)) expect(["stored", "there"]).toContain(answer);
    for (const { name } of [same, other]) expect((await checked(store, name)).state).toBe("kept");
  });

  it("takes no name but a hash", async () => {
    const store = make();
    const { bytes, name } = fresh();
    for (const wrong of [
      "",
      "../../etc/passwd",
      `../${name}`,
      `${name}/..`,
      name.toUpperCase(),
      `${name}\n`,
      "x".repeat(64),
    ]) {
      await expect(async () => store.put(wrong, bytes), wrong).rejects.toThrow();
      await expect(async () => store.get(wrong), wrong).rejects.toThrow("Not a SHA-256");
      await expect(async () => store.has(wrong), wrong).rejects.toThrow("Not a SHA-256");
      await expect(async () => store.remove(wrong), wrong).rejects.toThrow("Not a SHA-256");
    }
  });
}
