import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST, type HashedLine, lineHash, verifyLines } from "./chain";

function chain(length: number): HashedLine[] {
  const lines: HashedLine[] = [];
  for (let n = 1; n <= length; n++) {
    const line = {
      seq: BigInt(n),
      at: new Date(Date.UTC(2024, 0, 1, 0, 0, n)),
      actorId: null,
      verb: "claim.opened",
      subjectType: "claim",
      subjectId: `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`,
      data: { n, words: "承诺" },
      prevHash: lines.at(-1)?.hash ?? FIRST,
    };
    lines.push({ ...line, hash: lineHash(line) });
  }
  return lines;
}

describe("a chain of lines", () => {
  test("an untouched chain verifies, whole and in pages", () => {
    const lines = chain(20);
    expect(verifyLines(lines).ok).toBe(true);
    const first = verifyLines(lines.slice(0, 7));
    expect(first.ok && verifyLines(lines.slice(7), first.last).ok).toBe(true);
  });

  test("names the line whose data was altered, whichever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19 }), (n) => {
        const lines = chain(20).map((line, i) => (i === n ? { ...line, data: { n: -1 } } : line));
        expect(verifyLines(lines)).toEqual({ ok: false, broken: { seq: BigInt(n + 1), why: "altered" } });
      }),
    );
  });

  test("names a line that was cut out, and a line that was forged with a fitting hash of its own", () => {
    const lines = chain(5);
    expect(verifyLines(lines.toSpliced(2, 1))).toEqual({
      ok: false,
      broken: { seq: 3n, why: "missing_line" },
    });
    const third = { ...(lines[2] as HashedLine), verb: "claim.withdrawn" };
    const forged = lines.with(2, { ...third, hash: lineHash(third) });
    expect(verifyLines(forged)).toEqual({ ok: false, broken: { seq: 4n, why: "wrong_link" } });
  });

  test("the order of keys in data does not matter, their values do", () => {
    const [line] = chain(1) as [HashedLine];
    expect(lineHash({ ...line, data: { words: "承诺", n: 1 } })).toBe(line.hash);
    expect(lineHash({ ...line, data: { words: "承諾", n: 1 } })).not.toBe(line.hash);
  });
});
