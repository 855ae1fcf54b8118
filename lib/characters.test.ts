import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areStorable, isPlainLine, isPlainText, isStorable, seenLine } from "./characters";

describe("a text that can be kept", () => {
  it("has neither NUL nor half of a pair, however deep it stands", () => {
    for (const bad of ["a\0b", "\ud800", "a\udc00b"]) {
      expect(isStorable(bad)).toBe(false);
      expect(areStorable({ a: [1, null, { [bad]: true }] })).toBe(false);
      expect(areStorable({ a: [1, null, { b: bad }] })).toBe(false);
    }
    for (const depth of [100, 100_000]) {
      expect(areStorable(JSON.parse("[".repeat(depth) + "]".repeat(depth)))).toBe(false);
      expect(areStorable(JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`))).toBe(false);
    }
    expect(areStorable({ a: ["保留原文", "😀", true, 1, null], b: { c: "\u202e" } })).toBe(true);
  });
});

describe("a line that shows all it holds", () => {
  it.each([
    "Zoë O’Brien-García",
    "统计局（北京）",
    "株式会社 ㈱",
    "👩‍👩‍👧 and ❤️ and 1️⃣ and 👍🏽 and 🏳️‍🌈",
    "葛\u{e0100}城",
    "می‌خواهم",
    "क्‍ष",
    "שלום עולם",
    "محمد",
    "a \u00a0b",
  ])("%s", (text) => {
    expect(isPlainLine(text)).toBe(true);
    expect(seenLine(text)).toBe(text);
  });

  it.each([
    ["NUL", "a\0b"],
    ["a line feed", "a\nb"],
    ["a bell", "a\u0007b"],
    ["an override", "20\u202e%"],
    ["an isolate", "a\u2066b\u2069"],
    ["a direction mark", "a\u200fb"],
    ["a space of no width", "Open\u200bAI"],
    ["a joiner between letters that need none", "Open\u200dAI"],
    ["a non-joiner in Chinese", "统\u200c计"],
    ["a joiner after an emoji that joins nothing", "👍\u200d"],
    ["a soft hyphen", "Open\u00adAI"],
    ["a byte-order mark", "\ufeffOpenAI"],
    ["a word joiner", "Open\u2060AI"],
    ["a filler", "Open\u3164AI"],
    ["a Braille blank", "\u2800"],
    ["a selector after a letter", "A\ufe0f"],
    ["tags", "a\u{e0041}"],
    ["a line separator", "a\u2028b"],
    ["half of a pair", "a\ud83d"],
    ["no character", "a\uffff"],
  ])("not with %s", (_name, text) => {
    expect(isPlainLine(text)).toBe(false);
    expect(isPlainLine(seenLine(text))).toBe(true);
  });

  it("may be broken into lines only where a text may", () => {
    expect(isPlainText("one\r\n\ttwo\n")).toBe(true);
    expect(isPlainText("one\u202etwo")).toBe(false);
  });

  it("is what is left when what hides is taken out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const seen = seenLine(text);
        expect(isPlainLine(seen)).toBe(true);
        expect(seenLine(seen)).toBe(seen);
      }),
    );
  });
});
