import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceAt, isFlip } from "./alarms";

/** How many alarms a page makes that has these texts, one after another. */
function alarms(texts: string): number {
  const all = [...texts];
  return all.filter((text, n) => n > 0 && text !== all[n - 1] && !isFlip(all.slice(0, n + 1))).length;
}

describe("a page that changes", () => {
  it.each([
    ["A", 0],
    ["AAAA", 0],
    ["AB", 1],
    ["ABABABAB", 1],
    ["ABABC", 2],
    ["ABCABC", 3],
    ["ABCBA", 2],
    ["AABBAACC", 2],
  ])("%s is told %i times", (texts, count) => {
    expect(alarms(texts)).toBe(count);
  });

  it("is told once for each two texts that it goes between, however often", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 40 }), (texts) => {
        expect(alarms(texts.join(""))).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe("a page that is not there", () => {
  const said = (visits: string) =>
    [...visits].map((_, n) => absenceAt([...visits.slice(0, n + 1)].map((visit) => visit === "+"))).join(" ");

  it.each([
    ["+-+", "none none none"],
    ["+---", "none none none absent"],
    ["+-----+", "none none none absent none none back"],
    ["+--+--", "none none none none none none"],
    ["---", "none none absent"],
  ])("%s: %s", (visits, expected) => {
    expect(said(visits)).toBe(expected);
  });

  it("is told once for each stretch of failures, and told back as often as it was told absent, or once less", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (visits) => {
        const all = visits.map((_, n) => absenceAt(visits.slice(0, n + 1)));
        const count = (what: string) => all.filter((one) => one === what).length;
        expect(count("absent") - count("back")).toBeGreaterThanOrEqual(0);
        expect(count("absent") - count("back")).toBeLessThanOrEqual(1);
      }),
    );
  });
});
