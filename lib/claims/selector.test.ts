import { describe, expect, it } from "vitest";
import { codePointLength } from "@/lib/language/text";
import { filler, select } from "./places/testTexts";
import { describe as selectorOf } from "./selector";

describe("describe", () => {
  it("keeps 32 characters on each side", () => {
    const selector = selectorOf(filler(200), 100, 110);
    expect([selector.exact, selector.prefix, selector.suffix].map(codePointLength)).toEqual([10, 32, 32]);
    expect({ start: selector.start, end: selector.end }).toEqual({ start: 100, end: 110 });
  });

  it("counts code points and splits no character that a reader sees", () => {
    expect(selectorOf("😀a👩‍👩‍👧b", 1, 2)).toEqual({
      exact: "a",
      prefix: "😀",
      suffix: "👩‍👩‍👧b",
      start: 1,
      end: 2,
    });
    expect(selectorOf("xe\u0301y", 0, 2)).toMatchObject({ exact: "xe\u0301", start: 0, end: 3 });
    const text = `${"👩‍👩‍👧".repeat(20)}算${"👩‍👩‍👧".repeat(20)}`;
    const { prefix, suffix } = select(text, "算");
    expect(prefix).toBe("👩‍👩‍👧".repeat(6));
    expect(suffix).toBe("👩‍👩‍👧".repeat(6));
  });

  it.each([
    [2, 2],
    [-1, 3],
    [3, 2],
    [0, 99],
    [Number.NaN, 2],
  ])("has no selector for %d to %d of a text of five", (start, end) => {
    expect(() => selectorOf("abcde", start, end)).toThrow(RangeError);
  });
});
