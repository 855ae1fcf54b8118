import { describe, expect, it } from "vitest";
import { foldRadicals, RADICALS } from "./radicals";
import { codePointLength } from "./text";

const block = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
const KANGXI = block(0x2f00, 0x2fd5);
const SUPPLEMENT = block(0x2e81, 0x2ef3).filter(
  (letter) => /\p{L}|\p{So}/u.test(letter) && letter !== "\u2e9a",
);

describe("radicals", () => {
  it("are folded as Unicode's own normal form folds the first block", () => {
    for (const radical of KANGXI) expect(RADICALS.get(radical)).toBe(radical.normalize("NFKC"));
  });

  it("are known in both blocks, each as a character that stays", () => {
    expect(SUPPLEMENT).toHaveLength(114);
    for (const radical of [...KANGXI, ...SUPPLEMENT]) {
      const folded = foldRadicals(radical);
      expect(folded).toMatch(/^\p{Unified_Ideograph}$/u);
      expect(foldRadicals(folded)).toBe(folded);
    }
  });

  it("leave all else and every position as it was", () => {
    expect(foldRadicals("⼒⽌⻚ 20% ⺏𠘨")).toBe("力止页 20% 尣𠘨");
    expect(codePointLength(foldRadicals("a⺇b"))).toBe(3);
  });
});
