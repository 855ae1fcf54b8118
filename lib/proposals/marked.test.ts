import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, marked } from "./marked";
import { bothStates, differences, publicWords, sameWords } from "./words";

test("what changed is marked at whole words, in either language", () => {
  expect(marked("Ten new schools", "Twelve new schools")).toEqual({
    start: "",
    removed: "Ten",
    added: "Twelve",
    end: " new schools",
  });
  expect(marked("新建十所学校", "新建十二所学校")).toMatchObject({
    start: "新建十",
    removed: "",
    added: "二",
  });
  expect(marked("schools", "school")).toMatchObject({ removed: "schools", added: "school" });
});

test("both states can be put together again", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { start, removed, added, end } = marked(before, after);
      expect([start + removed + end, start + added + end]).toEqual([before, after]);
    }),
  );
});

test("states differ in what they fill, and an empty field is a missing one", () => {
  const [before, after] = [
    { title: "One", url: null },
    { title: "Two", quote: "Words" },
  ];
  expect(differences(before, after).map(({ field }) => field)).toEqual(["title", "quote"]);
  expect(bothStates({ title: "One" }, { title: "One" })).toHaveLength(1);
  expect(sameWords(before, { title: "One" })).toBe(true);
  expect(sameWords(before, after)).toBe(false);
  expect(publicWords({ title: "One", unpublished: "A draft" })).toEqual({ title: "One" });
});

test("of a list each line that the other has is the same, wherever it stands", () => {
  const [before, after] = ["Ilse Brandt\nI. Brandt", "Brandt\nIlse Brandt"];
  expect(linesOf(before, after)).toEqual([
    { words: "Ilse Brandt\n", differs: false },
    { words: "I. Brandt", differs: true },
  ]);
  expect(linesOf(after, before)).toEqual([
    { words: "Brandt\n", differs: true },
    { words: "Ilse Brandt", differs: false },
  ]);
});
