import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/hash";
import { checked } from "./blobs";
import { s3Store } from "./s3";
import { keepsTheContract } from "./testing/contract";
import { KEY, REGION, SECRET, type StrictS3, strictS3 } from "./testing/strictS3";

const bytes = new TextEncoder().encode("渡轮 2026");
const name = sha256(bytes);

describe("a bucket of a strict S3", () => {
  let strict: StrictS3;
  beforeAll(async () => {
    strict = await strictS3();
  });
  afterAll(() => strict.close());
  beforeEach(() => {
    strict.objects.clear();
    strict.asked.length = 0;
  });
  const bucket = (other = {}) =>
    s3Store({
      place: "s3",
      endpoint: strict.endpoint,
      bucket: "blobs",
      prefix: "kept copies/",
      region: REGION,
      key: KEY,
      secret: SECRET,
      ...other,
    });

  keepsTheContract(() => bucket());

  it("is refused by a wrong secret, key or region, with nothing of them in the error", async () => {
    for (const wrong of [{ secret: "another" }, { key: "AKIDOTHER" }, { region: "us-east-1" }]) {
      const error: unknown = await bucket(wrong)
        .put(name, bytes)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toBe("Error: The store answered 403");
      await expect(bucket(wrong).get(name)).rejects.toThrow(/^The store answered 403 \(\w+\)$/);
      await expect(bucket(wrong).remove(name)).rejects.toThrow("403");
    }
    expect(strict.objects.size).toBe(0);
  });

  it("is never told to write over what somebody else wrote meanwhile", async () => {
    const store = bucket();
    expect(await Promise.all([store.put(name, bytes), store.put(name, bytes)])).toEqual(
      expect.arrayContaining(["stored", "there"]),
    );
    expect(strict.asked.toSorted()).toEqual(["HEAD 404", "HEAD 404", "PUT 200", "PUT 412"]);
  });

  it("has an altered object written anew", async () => {
    const store = bucket();
    await store.put(name, bytes);
    const [key = ""] = strict.objects.keys();
    expect(key).toBe(`kept%20copies/${name}`);
    strict.objects.set(key, Buffer.from("altered"));
    expect(await checked(store, name)).toEqual({ state: "altered" });
    expect(await store.put(name, bytes)).toBe("stored");
    expect(strict.objects.get(key)).toEqual(Buffer.from(bytes));
  });

  it("is asked again where it could not answer, and where two writes met", async () => {
    strict.failing.push(503, 500);
    expect(await bucket().put(name, bytes)).toBe("stored");
    expect(strict.asked).toEqual(["HEAD 503", "HEAD 500", "HEAD 404", "PUT 200"]);
    strict.objects.clear();
    const conflict = bucket();
    expect(await conflict.has(name)).toBe(false);
    strict.failing.push(404, 409);
    expect(await conflict.put(name, bytes)).toBe("stored");
    strict.objects.clear();
    strict.failing.push(404, 409, 409, 409);
    await expect(conflict.put(name, bytes)).rejects.toThrow("The store answered 409 (SlowDown)");
  });

  it("that is not there is an error, not a loss of everything", async () => {
    await expect(bucket({ bucket: "another" }).get(name)).rejects.toThrow("The store has no bucket another");
    await expect(bucket({ bucket: "another" }).put(name, bytes)).rejects.toThrow("404 (NoSuchBucket)");
  });
});

describe("a bucket of s3rver", () => {
  let folder = "";
  let server: S3rver;
  let endpoint = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stet-s3rver-"));
    const configureBuckets = [{ name: "blobs" }];
    server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: folder, configureBuckets });
    const { port } = await server.run();
    endpoint = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  keepsTheContract(() =>
    s3Store({
      place: "s3",
      endpoint,
      bucket: "blobs",
      prefix: "",
      region: "us-east-1",
      key: "S3RVER",
      secret: "S3RVER",
    }),
  );
});
