import fc from "fast-check";
import { expect, it } from "vitest";
import { sameText } from "./versions";

it("a text brought in another way is the same text", () => {
  expect(sameText("one \r\ntwo", "one\ntwo\n")).toBe(true);
  expect(sameText("one\rtwo", "one\ntwo")).toBe(true);
  expect(sameText("", "\n")).toBe(true);
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
