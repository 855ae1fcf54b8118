import fc from "fast-check";
import { expect, test } from "vitest";
import { aliasesOf, foldName } from "./names";

test("writings of one name fold to the same", () => {
  expect(foldName("Ａltman")).toBe("altman");
  expect(foldName(" Sam   ALTMAN ")).toBe("sam altman");
  expect(foldName("Mądry")).toBe("madry");
  expect(foldName("约翰・舒曼")).toBe(foldName("约翰·舒曼"));
});

test("different names stay different", () => {
  expect(foldName("奥特曼")).not.toBe(foldName("奧特曼"));
  expect(foldName("Jan Leike")).not.toBe(foldName("JanLeike"));
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
      const once = foldName(name);
      expect(foldName(once)).toBe(once);
    }),
  );
});

test("names are aliases of their own, once each, and what folds to nothing is none", () => {
  const aliases = aliasesOf({
    nameEn: "Sam Altman",
    nameZh: null,
    aliases: ["Altman", "Sam Altman", " ", "奥特曼"],
  });
  expect(aliases.map(({ name }) => name)).toEqual(["Sam Altman", "Altman", "奥特曼"]);
});
