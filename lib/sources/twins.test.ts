import { expect, test } from "vitest";
import { claimsOfBoth, twinsAmong } from "./twins";

const piece = (id: string, source: string, stance = "supports", quote: string | null = "Ten schools.") => ({
  ...{ id, stance, quote },
  source: { id: source },
});

test("a piece of evidence names the one of its source that it repeats, or else the first", () => {
  const rows = [
    piece("a", "minutes"),
    piece("b", "paper"),
    piece("c", "minutes", "disputes"),
    piece("d", "minutes", "disputes"),
    piece("e", "minutes", "supports", null),
  ];
  expect([...twinsAmong(rows)]).toEqual([
    ["c", { of: "a", isSame: false }],
    ["d", { of: "c", isSame: true }],
    ["e", { of: "a", isSame: false }],
  ]);
  expect(twinsAmong(rows.slice(0, 2)).size).toBe(0);
});

test("claims on which both sources bear, each once", () => {
  const on = (...slugs: string[]) => slugs.map((slug) => ({ claim: { slug } }));
  expect(claimsOfBoth(on("a", "b", "b", "c"), on("b", "d", "c"))).toEqual([{ slug: "b" }, { slug: "c" }]);
});
