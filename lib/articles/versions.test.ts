import fc from "fast-check";
import { expect, it } from "vitest";
import { sameText } from "./versions";

it("a text brought in another way is the same text", () => {
  expect(sameText("one \r\ntwo", "one\ntwo\n")).toBe(true);
  expect(sameText("one\rtwo", "one\ntwo")).toBe(true);
  expect(sameText("", "\n")).toBe(true);
});

it.each([
  ["a no-break space", "five million pounds", "five\u00a0million pounds"],
  ["a narrow no-break space", "five million pounds", "five\u202fmillion pounds"],
  ["two spaces", "It ends. It began.", "It ends.  It began."],
  ["a soft hyphen", "unsustainable", "un\u00adsustain\u00adable"],
  ["a zero-width space", "算力承诺", "算力\u200b承诺"],
  ["a byte order mark", "算力承诺", "\ufeff算力承诺"],
  ["a bidi mark", "The end", "The\u200e end"],
  ["a joiner", "算力承诺", "算\u200d力承诺"],
  ["a variant selector", "The end ✓", "The end ✓\ufe0e"],
  ["an Arabic mark", "The (end)", "The\u061c (end)"],
  ["a no-break hyphen", "non-stop", "non\u2011stop"],
  ["decomposed accents", "café", "cafe\u0301"],
  ["decomposed Hangul", "약속", "약속".normalize("NFD")],
])("%s is no change", (_, one, other) => {
  expect(one).not.toBe(other);
  expect(sameText(one, other)).toBe(true);
});

it("a changed word, mark, case or space within a line is another text", () => {
  for (const other of [
    "one two",
    "one,two",
    "One\ntwo",
    "one\n two",
    "one\n\ntwo",
    "one\ntwo2",
    "onе\ntwo",
  ]) {
    expect(sameText("one\ntwo", other), other).toBe(false);
  }
});

it("is untouched by the way of writing line ends, and by nothing else", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "b", "算", " ") }).map((text) => `${text}x`);
  const lines = fc.array(line, { minLength: 1 });
  const end = fc.constantFrom("\n", "\r\n", "\r", "  \n", "\t\r\n");
  fc.assert(
    fc.property(lines, end, fc.nat(), (parts, joint, at) => {
      expect(sameText(parts.join("\n"), parts.join(joint) + joint)).toBe(true);
      const spoilt = parts.map((part, i) => (i === at % parts.length ? `y${part}` : part));
      expect(sameText(parts.join("\n"), spoilt.join(joint))).toBe(false);
    }),
  );
});
