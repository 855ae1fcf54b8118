import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/hash";
import { asOwner, useFreshDatabase } from "@/prisma/testing/freshDatabase";
import { checked } from "./blobs";
import { postgresStore } from "./postgres.mutations";
import { keepsTheContract } from "./testing/contract";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useFreshDatabase();
});
afterAll(() => drop());

describe("a store in the database", () => {
  keepsTheContract(() => postgresStore);

  it("holds as much as a capture may be", async () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024, "渡轮");
    expect(await postgresStore.put(sha256(bytes), bytes)).toBe("stored");
    expect((await checked(postgresStore, sha256(bytes))).state).toBe("kept");
  });

  it("cannot be altered by the site, nor take wrong bytes from anybody", async () => {
    const bytes = Buffer.from("渡轮 2026");
    await postgresStore.put(sha256(bytes), bytes);
    const alter = `UPDATE "BlobBytes" SET "bytes" = 'altered' WHERE "sha256" = '${sha256(bytes)}'`;
    await expect(asOwner((client) => client.query(alter))).rejects.toThrow("BlobBytes_hash");
    expect((await checked(postgresStore, sha256(bytes))).state).toBe("kept");
  });
});
