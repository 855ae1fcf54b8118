import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, textWidth } from "@/lib/language/width";
import { fitted } from "./fitted";
import { movedRanges, tokens } from "./marked";

describe("a text that is too long", () => {
  test("is cut after a whole word, without the mark that followed it", () => {
    expect(cut("We will pay, and soon after that we will pay again.", 8)).toBe("We will pay…");
    expect(cut("二氧化碳排放力争于2030年前达到峰值", 8)).toMatch(/^二氧化碳排放.*…$/);
    expect(cut("Soon.", 8)).toBe("Soon.");
  });

  test("takes no more room than there is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, ems) => {
        expect(textWidth(cut(text, ems))).toBeLessThanOrEqual(ems);
      }),
    );
  });

  test("is set in the largest size that fits", () => {
    const room = { width: 600, height: 300, lineHeight: 1.2 };
    expect(fitted("Soon.", room, [60, 40, 20])).toEqual({ size: 60, text: "Soon." });
    expect(fitted("word ".repeat(30).trim(), room, [60, 40, 20]).size).toBe(20 + 20);
    const long = fitted("word ".repeat(900), room, [60, 40, 20]);
    expect([long.size, long.text.endsWith("word…")]).toEqual([20, true]);
  });
});

describe("the words that moved", () => {
  test("are found where they stand, the longest first, none within another", () => {
    const text = "at least 20% of the 20% we have";
    expect(movedRanges(text, ["20%", "at least 20%", "never said"])).toEqual([{ start: 0, end: 12 }]);
  });

  test("are told apart, and no word is lost", () => {
    const told = tokens("We’re giving 20% of it, over four years.", ["over four years", "20%"]);
    expect(told.filter(({ isMoved }) => isMoved).map(({ text }) => text)).toEqual([
      "20%",
      "over",
      "four",
      "years",
    ]);
    expect(told.map(({ text, gap }) => text + (gap ? " " : "")).join("")).toBe(
      "We’re giving 20% of it, over four years.",
    );
  });

  test("a mark begins no line of Chinese", () => {
    const told = tokens("二氧化碳排放，力争达峰。", ["力争"]);
    expect(told.map(({ text }) => text).join("")).toBe("二氧化碳排放，力争达峰。");
    expect(told.some(({ text }) => /^[，。]/.test(text))).toBe(false);
  });
});
