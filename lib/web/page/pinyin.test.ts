import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceCodePoints } from "@/lib/language/text";
import { findPinyinNotes, readingText } from "./pinyin";
import { isTonedSyllable } from "./syllables";

function notesOf(text: string): string[] {
  return findPinyinNotes(text).map(({ start, end }) => sliceCodePoints(text, start, end));
}

const SYLLABLES = ["lián", "chuàng", "wǎng", "xiàn", "nǚ", "lüè", "yōu", "ér", "de"];
const piece = fc.oneof(
  fc.constantFrom("聯", "創", "的", "𠮷", "。", "，", "\n", "a", " ", "(", ")", "（", "😀", "Li", "x"),
  fc.constantFrom(...SYLLABLES),
  fc.tuple(fc.constantFrom("網", "的", "𠮷"), fc.constantFrom(...SYLLABLES)).map(([c, s]) => `${c}(${s})`),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));

describe("pinyin notes", () => {
  it("are one toned syllable directly behind a Han character", () => {
    expect(notesOf("她是聯(lián)合創(chuàng)始人。")).toEqual(["(lián)", "(chuàng)"]);
    expect(notesOf("重（zhòng）要，女(nǚ)，掠(lüè)，兒(ér)，六(liù)，歸(guī)")).toHaveLength(6);
    expect(notesOf("𠮷(jí)利")).toEqual(["(jí)"]);
    expect(findPinyinNotes("😀聯(lián)")).toEqual([{ start: 2, end: 8 }]);
  });

  it("may be written with other fonts' letters", () => {
    expect(notesOf("聯(lia\u0301n) 關(guɑ̄n) 廣(guăng)")).toHaveLength(3);
  });

  it.each([
    "小李(Li Ming)",
    "北京(Beijing)",
    "函数f(x)",
    "函数(x)",
    "变量(a)",
    "数(shu)",
    "人工智能(AI)",
    "约翰(约翰·舒曼)",
    "觊觎(jìyú)",
    "河内(Hà Nội)",
    "咖啡(café)",
    "學膶)",
    "聯(lián",
    "聯 (lián)",
    "A(lián)",
    "，(lián)",
    "李(Lǐ)",
    "聯(lián )",
    "聯(laín)",
    "聯(liàn，連)",
    "聯()",
  ])("are not seen in %s", (text) => {
    expect(notesOf(text)).toEqual([]);
    expect(readingText(text).text).toBe(text);
  });

  it("without a tone only where the character is read so", () => {
    expect(notesOf("我们(men)的(de)了(le)")).toHaveLength(3);
    expect(notesOf("我(men)好(de)")).toEqual([]);
  });

  it("put the tone mark where the spelling puts it", () => {
    for (const right of ["guī", "liù", "xióng", "guài", "zhuō", "dòu", "nüè", "ń", "yuǎn", "shuāng"]) {
      expect(isTonedSyllable(right), right).toBe(true);
    }
    for (const wrong of ["gūi", "lìu", "xíong", "gùai", "doù", "lian", "qóng", "bōng", "líán", ""]) {
      expect(isTonedSyllable(wrong), wrong).toBe(false);
    }
  });
});

describe("the reading text", () => {
  it("maps both ways, a note counting to its character", () => {
    const { text, toReading, toPublished } = readingText("聯(lián)創(chuàng)始");
    expect(text).toBe("聯創始");
    expect([0, 1, 3, 7, 8, 16].map(toReading)).toEqual([0, 1, 1, 1, 2, 2]);
    expect([0, 1, 2, 3].map(toPublished)).toEqual([0, 7, 16, 17]);
  });

  it("is the published text without its notes and nothing else", () => {
    fc.assert(
      fc.property(anyText, (published) => {
        const { text, notes } = readingText(published);
        const characters = [...published];
        const kept = characters.filter((_, at) => !notes.some(({ start, end }) => at >= start && at < end));
        expect(text).toBe(kept.join(""));
        if (notes.length === 0) expect(text).toBe(published);
        for (const [nth, { start, end }] of notes.entries()) {
          expect(characters.slice(start, end).join("")).toMatch(/^[(（]\p{L}+[)）]$/u);
          expect(start).toBeGreaterThanOrEqual(notes[nth - 1]?.end ?? 1);
        }
      }),
    );
  });

  it("maps every position there and back, in order", () => {
    fc.assert(
      fc.property(anyText, (published) => {
        const { text, toReading, toPublished } = readingText(published);
        const characters = [...text];
        for (let at = 0; at <= characters.length; at++) {
          expect(toReading(toPublished(at))).toBe(at);
          if (at > 0) expect(toPublished(at)).toBeGreaterThan(toPublished(at - 1));
          if (at > 0) expect([...published][toPublished(at - 1)]).toBe(characters[at - 1]);
        }
        expect(toPublished(characters.length)).toBe(codePointLength(published));
        for (let at = 1; at <= codePointLength(published); at++) {
          const step = toReading(at) - toReading(at - 1);
          expect(step === 0 || step === 1).toBe(true);
        }
      }),
    );
  });

  it("has no notes left", () => {
    fc.assert(
      fc.property(anyText, (published) => {
        expect(findPinyinNotes(readingText(published).text)).toEqual([]);
      }),
    );
  });
});
