import fc from "fast-check";
import { expect, it } from "vitest";
import { disposition, fileNameOf } from "./parts";

const at = { finishedAt: new Date("2026-03-03T23:59:00Z"), mediaType: "text/html", fileName: null };

it("names each part by the day, and what was supplied as it was", () => {
  expect(fileNameOf("body", at, true)).toBe("copy-2026-03-03.html");
  expect(fileNameOf("copy.warc", at, true)).toBe("copy-2026-03-03.warc.gz");
  expect(fileNameOf("copy.warc", at, false)).toBe("copy-2026-03-03.warc");
  expect(fileNameOf("copy.wacz", at, true)).toBe("copy-2026-03-03.wacz");
  expect(fileNameOf("body", { ...at, mediaType: "x/y" }, true)).toBe("copy-2026-03-03.bin");
  expect(fileNameOf("body", { ...at, fileName: "报告.pdf" }, true)).toBe("报告.pdf");
});

it("writes any name so that it stands in one header and says the whole of it", () => {
  expect(disposition("报告 (1).pdf")).toBe(
    `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%281%29.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(disposition(name)).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w%.!~-]*$/);
    }),
  );
});
