import { expect, test } from "vitest";
import { sharesMatter } from "./circumstances";

const shares = (
  words: string[],
  more: { capitalized?: string[]; number?: boolean; meaning?: boolean } = {},
) =>
  sharesMatter({ words, ...(more.meaning ? { meaning: true } : {}) }, [
    ...(more.capitalized ?? []).map((surfaceForm) => ({
      kind: "word" as const,
      surfaceForm,
      isCapitalized: true,
    })),
    ...(more.number ? [{ kind: "number" as const, surfaceForm: "20%", isCapitalized: false }] : []),
    { kind: "time", surfaceForm: "2024", isCapitalized: false },
  ]);

test.each([
  [["Geneva"], { capitalized: ["Geneva"] }],
  [["year"], {}],
  [["last", "Summer"], { capitalized: ["Summer"] }],
  [["Paris", "France"], { capitalized: ["Paris", "France"] }],
  [["日内瓦"], {}],
  [["今年", "北京市"], {}],
  [["美国", "去年"], {}],
  [[], {}],
])("a place or a time alone is no likeness: %s", (words, more) => {
  expect(shares(words, more)).toBe(false);
});

test("a word for what is said, an amount or the meaning is", () => {
  expect(shares(["Geneva", "schools"], { capitalized: ["Geneva"] })).toBe(true);
  expect(shares(["在日内瓦建学校"])).toBe(true);
  expect(shares(["算力"])).toBe(true);
  expect(shares(["Northwind"], { capitalized: ["Northwind"] })).toBe(true);
  expect(shares([], { number: true })).toBe(true);
  expect(shares([], { meaning: true })).toBe(true);
});
