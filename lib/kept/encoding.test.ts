import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encode, encodingFor } from "./encoding";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["BR;Q=1.0", "br"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["br;q=0, *", "gzip"],
  ["deflate", "identity"],
] as const)("what %s takes", (accepts, encoding) => expect(encodingFor(accepts)).toBe(encoding));

test("what is encoded is read back", async () => {
  const bytes = Buffer.from("20% of the compute 算力 ".repeat(1000));
  expect(brotliDecompressSync(await encode(bytes, "br")).equals(bytes)).toBe(true);
  expect(gunzipSync(await encode(bytes, "gzip")).equals(bytes)).toBe(true);
  expect(await encode(bytes, "identity")).toBe(bytes);
});
