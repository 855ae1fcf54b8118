import { split } from "sentence-splitter";
import { describe, expect, test } from "vitest";
import { FORMS } from "./forms/all";
import { sentences } from "./sentences";
import { segmenter, sliceCodePoints } from "./text";

const HAN = /\p{Script=Han}/u;

/** Single sentences of our own; joined by threes they are the texts that are split again. */
const SENTENCES = [
  ...new Set([
    ...FORMS.map(({ text }) => text),
    "Half of the buses will be electric.",
    "80% of our packaging is paper.",
    "£20 million was lost.",
    "12 schools stay open.",
  ]),
].filter((text) => /[.!?。！？]$/u.test(text) && !/^[\p{Ll}¼-¾]/u.test(text));

/** What splitters may tell apart: points within a sentence, quotations, brackets, and marks between clauses. */
const HARD = /[.!?。！？；;…](?!$)(?![\d,])|["“”‘「『（(]|…/u;
/** The other splitter takes a number with a point for that of an item in a list. */
const ENDS_WITH_NUMBER = /\d\.$/u;

function textsOf(some: readonly string[], gap: string): string[] {
  return Array.from({ length: Math.ceil(some.length / 3) }, (_, n) => some.slice(3 * n, 3 * n + 3).join(gap));
}

function ours(text: string, lang: string): string[] {
  return sentences(text, lang).map(({ start, end }) => sliceCodePoints(text, start, end));
}

const theirs = (text: string) =>
  split(text).flatMap(({ type, raw }) => (type === "Sentence" ? [raw.trim()] : []));

const plain = SENTENCES.filter((text) => !HARD.test(text));
const ENGLISH = textsOf(
  plain.filter((text) => !HAN.test(text) && !ENDS_WITH_NUMBER.test(text)),
  " ",
);
const CHINESE = textsOf(
  plain.filter((text) => HAN.test(text)),
  "",
);

describe("without the hard cases other splitters split alike", () => {
  test("there are enough texts of both languages", () => {
    expect(ENGLISH.length).toBeGreaterThanOrEqual(40);
    expect(CHINESE.length).toBeGreaterThanOrEqual(40);
  });

  test.each(ENGLISH)("%s", (text) => expect(ours(text, "en")).toEqual(theirs(text)));

  test.each(CHINESE)("%s", (text) => {
    expect(ours(text, "zh")).toEqual(theirs(text));
    const parts = Array.from(segmenter("zh", "sentence")?.segment(text) ?? [], ({ segment }) => segment);
    expect(ours(text, "zh")).toEqual(parts);
  });

  test("where a sentence ends with a number ours stands", () => {
    const text = "Half of the buses will be electric by 2030. By 2035 all will be.";
    expect(ours(text, "en")).toHaveLength(2);
    expect(theirs(text)).toHaveLength(1);
  });
});
