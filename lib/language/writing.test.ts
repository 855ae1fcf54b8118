import { expect, test } from "vitest";
import { foldHan } from "./han";
import { isTraditional } from "./writing";

test.each([
  ["綠電發電占比2025年將達20%", true],
  ["2大目標包括2026年11月再生能源占比20%、以及2030年30%不變", true],
  ["二氧化碳排放力争于2030年前达到峰值", false],
  ["據報道，從GPT-3.5到GPT-4o，公司的對齊與后训练团队一直由舒爾曼帶領", true],
  ["We will halve it.", false],
  ["20%一定達成", true],
  ["山水", false],
])("%s: traditional %s", (text, expected) => {
  expect(isTraditional(text)).toBe(expected);
});

test("every text that tells changes its script when it is folded", () => {
  for (const character of "說國會對發開後過還與將電萬無關應經產業") {
    expect(isTraditional(character)).toBe(true);
    expect(isTraditional(foldHan(character))).toBe(false);
  }
});
