import fc from "fast-check";
import { expect, test } from "vitest";
import { numbered, slugOf } from "./slug";

test("reads as words in both languages", async () => {
  expect(await slugOf("OpenAI’s compute pledge: 20%", "claim")).toBe("openais-compute-pledge-20");
  expect(await slugOf("两成算力", "claim")).toBe("liang-cheng-suan-li");
  expect(await slugOf("🎉!!", "claim")).toBe("claim");
  expect(numbered("a", 1)).toBe("a");
  expect(numbered("a", 3)).toBe("a-3");
});

test("every slug has the form that the database asks for", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
      const slug = await slugOf(text, "claim");
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(72);
    }),
  );
});
