import fc from "fast-check";
import { expect, test } from "vitest";
import { type PublicVersion, versionOf } from "./annotated";

const version = (fields: Partial<PublicVersion>): PublicVersion => ({
  text: "",
  publishedText: "",
  blocks: [],
  notes: [],
  mentions: [],
  ...fields,
});

const mention = (id: string, start: number | null, end: number | null) =>
  ({ id, start, end, claim: {} }) as PublicVersion["mentions"][number];

test("a hidden note stands in the reading text after the character that it explains", () => {
  const publishedText = "😀聯(lián)創(chuàng)始人";
  const notes = [
    { start: 2, end: 8 },
    { start: 9, end: 17 },
  ];
  expect(versionOf(version({ text: "😀聯創始人", publishedText, notes })).notes).toEqual([
    { at: 2, text: "(lián)" },
    { at: 3, text: "(chuàng)" },
  ]);
});

test("the notes put back at their places give the text as published", () => {
  const part = fc.record({
    words: fc.string({ unit: "binary", maxLength: 8 }),
    note: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }).map((text) => `(${text})`),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      let at = 0;
      const notes = parts.map(({ words, note }) => {
        const start = at + [...words].length;
        at = start + [...note].length;
        return { start, end: at };
      });
      const publishedText = parts.map(({ words, note }) => words + note).join("");
      const text = parts.map(({ words }) => words).join("");
      const reading = [...text];
      let from = 0;
      let joined = "";
      for (const note of versionOf(version({ text, publishedText, notes })).notes) {
        joined += reading.slice(from, note.at).join("") + note.text;
        from = note.at;
      }
      expect(joined + reading.slice(from).join("")).toBe(publishedText);
    }),
  );
});

test("mentions with a place are numbered in their order; those without are orphans, never dropped", () => {
  const mentions = [mention("a", 0, 3), mention("b", 2, 5), mention("lost", null, null)];
  const read = versionOf(version({ text: "abcde", publishedText: "abcde", mentions }));
  expect(read.mentions.map(({ id, number }) => [id, number])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(read.orphans.map(({ id }) => id)).toEqual(["lost"]);
});

test("what the database holds in another shape is a bug and is thrown", () => {
  expect(() => versionOf(version({ blocks: [{ kind: "script", start: 0, end: 1 }] }))).toThrow();
  expect(() => versionOf(version({ notes: [{ start: -1, end: 1 }] }))).toThrow();
});
