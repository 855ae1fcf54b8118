import { codePointLength } from "@/lib/language/text";
import { describe as selectorOf, type TextSelector } from "../selector";

export const STORY = [
  "他在公开信里写道，公司承诺把两成算力交给对齐团队。",
  "董事会没有回应。今年5月，团队的两名负责人相继离开。",
  "记者问起此事，发言人说：“我们一直重视安全。”",
  "他又说，公司承诺把两成算力交给对齐团队，但没有兑现。",
].join("\n");

export const ENGLISH =
  "The company pledged 20% of its compute. Nobody checked. A year later the team was gone, and the pledge of " +
  "20% was repeated in other words. Nobody checked. The chair declined to comment on the matter.";

/** The nth place of these words in a text. */
export function select(text: string, quote: string, nth = 0): TextSelector {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(quote, at + 1);
  const start = codePointLength(text.slice(0, at));
  return selectorOf(text, start, start + codePointLength(quote));
}

/** Deterministic text without repeated passages. */
export function filler(length: number, seed = 7): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 0x1_0000_0000;
  };
  return Array.from({ length }, () =>
    next() < 0.08 ? "，" : String.fromCodePoint(0x4e00 + Math.floor(next() * 2000)),
  ).join("");
}
