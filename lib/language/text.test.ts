import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  CodePointIndex,
  codePointLength,
  graphemeAround,
  sliceCodePoints,
  toCodePoint,
  toUtf16,
  words,
} from "./text";

const anyText = fc.string({
  unit: fc.constantFrom("a", " ", "算", "😀", "𠮷", "é", "e\u0301", "\ud800", "."),
});

describe("code points", () => {
  it("counts a character outside the basic plane once", () => {
    expect(codePointLength("𠮷野家😀")).toBe(4);
    expect(sliceCodePoints("a😀算𠮷b", 1, 4)).toBe("😀算𠮷");
    expect(toUtf16("a😀算", 2)).toBe(3);
    expect(toCodePoint("a😀算", 3)).toBe(2);
  });

  it("takes an index inside a pair for the pair's beginning, and clamps", () => {
    expect(toCodePoint("a😀b", 2)).toBe(1);
    expect(toCodePoint("a😀b", 99)).toBe(3);
    expect(toUtf16("a😀b", -4)).toBe(0);
  });

  it("agrees with the string's own iteration on any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text);
        const characters = [...text];
        expect(index.length).toBe(characters.length);
        for (let i = 0; i <= characters.length; i++) {
          const utf16 = characters.slice(0, i).join("").length;
          expect(index.toUtf16(i)).toBe(utf16);
          expect(index.toCodePoint(utf16)).toBe(i);
        }
      }),
    );
  });

  it("finds the whole of a user-perceived character, with or without a segmenter", () => {
    const around = (position: number) => graphemeAround(new CodePointIndex("e\u0301a👩‍👩‍👧算"), position);
    expect([0, 1, 2, 4, 9].map(around)).toEqual([
      { start: 0, end: 0 },
      { start: 0, end: 2 },
      { start: 2, end: 2 },
      { start: 3, end: 8 },
      { start: 9, end: 9 },
    ]);
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect([0, 1, 2].map(around)).toEqual([
      { start: 0, end: 0 },
      { start: 0, end: 2 },
      { start: 2, end: 2 },
    ]);
    vi.unstubAllGlobals();
  });
});

describe.each(["with", "without"])("words %s a segmenter", (kind) => {
  afterEach(() => vi.unstubAllGlobals());

  it("cover the text without gaps", () => {
    if (kind === "without") vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          words(text, "zh")
            .map((word) => word.text)
            .join(""),
        ).toBe(text);
      }),
    );
    expect(words("A b. 1,000 c.\n算力。给他", "zh").filter((w) => w.isWord)[2]).toEqual({
      start: 5,
      end: 10,
      text: "1,000",
      isWord: true,
    });
    expect(
      words("don’t pay 20%", "en")
        .filter((w) => w.isWord)
        .map((w) => w.text),
    ).toEqual(["don’t", "pay", "20"]);
  });
});

it("finds the same words in a long text as its segmenter, in far less time", () => {
  const text = "OpenAI高层巨变：联创辞职，算力的20%给团队。We pay $1,000. Then, e.g., we go!\n".repeat(8);
  const whole = Array.from(new Intl.Segmenter("zh", { granularity: "word" }).segment(text), (w) => w.segment);
  expect(words(text, "zh").map((word) => word.text)).toEqual(whole);
});
