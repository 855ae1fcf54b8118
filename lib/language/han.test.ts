import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldHan } from "./han";

describe("foldHan", () => {
  it.each([
    ["說説说", "说说说"],
    ["我們將於年底前達標", "我们将于年底前达标"],
    ["計畫與計劃", "计划与计划"],
    ["顯著、接著", "显着、接着"],
    ["20% of the compute", "20% of the compute"],
    ["薴苧", "苎苎"],
    ["⼒⽌⻚⾒⻄⺟", "力止页见西母"],
    ["", ""],
  ])("%s → %s", (text, folded) => {
    expect(foldHan(text)).toBe(folded);
  });

  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("計", "畫", "算", "著", "😀", "\ud83d", "𠗣", "a"))
      .map((parts) => parts.join("")),
  );

  it("keeps every position, and is done after once", () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = foldHan(original);
        expect(folded.length).toBe(original.length);
        expect(foldHan(folded)).toBe(folded);
      }),
    );
  });

  it("folds long texts whole", () => {
    const long = "承諾".repeat(20_000);
    expect(foldHan(long)).toBe("承诺".repeat(20_000));
  });
});
