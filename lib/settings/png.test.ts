import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pngFile } from "@/prisma/testing/png";
import { cleanPng, LONGEST_SIDE, MOST_BYTES } from "./png";

test("a picture stays the picture that it was", () => {
  const file = pngFile({ width: 3, height: 2 });
  expect(cleanPng(file)).toEqual({ bytes: file, width: 3, height: 2 });
});

test("what is no part of the picture is left out", () => {
  const clean = cleanPng(pngFile({ width: 3, height: 2, text: "<script>alert(1)</script>" }));
  expect(clean?.bytes.equals(pngFile({ width: 3, height: 2 }))).toBe(true);
  expect(clean?.bytes.includes("script")).toBe(false);
});

test("anything else is refused", () => {
  const file = pngFile({ width: 3, height: 2 });
  const broken = Buffer.from(file);
  broken.writeUInt8(file.readUInt8(20) ^ 1, 20);
  for (const other of [
    Buffer.alloc(0),
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    file.subarray(0, -1),
    Buffer.concat([file, Buffer.from("<script>")]),
    broken,
    pngFile({ width: LONGEST_SIDE + 1, height: 1 }),
    pngFile({ width: 3, height: 2, packed: deflateSync(Buffer.alloc(10_000_000)) }),
    pngFile({ width: 3, height: 2, packed: deflateSync(Buffer.alloc(3)) }),
    pngFile({ width: 3, height: 2, packed: Buffer.from("no such thing") }),
    Buffer.concat([file, Buffer.alloc(MOST_BYTES)]),
  ])
    expect(cleanPng(other)).toBeNull();
});
