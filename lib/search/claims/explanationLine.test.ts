import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages } from "@/lib/messages";
import { explanationLine } from "./explanationLine";
import type { Explanation } from "./results";

const search = createTranslator({ locale: "en", messages: messages.en, namespace: "search" });
const line = (why: Partial<Explanation>) =>
  explanationLine({ words: [], numbers: [], names: [], date: false, ...why }, search);

test("names come first, then numbers, words and the time", () => {
  const why = { words: ["compute"], numbers: ["20%"], names: ["OpenAI"], date: true };
  expect(line(why)).toBe("Matches: OpenAI · 20% · compute · about the same time");
});

test("nothing is named twice: no name as a word, no Chinese word within a longer one", () => {
  expect(line({ words: ["openai", "计算资源", "资源"], names: ["OpenAI"] })).toBe(
    "Matches: OpenAI · 计算资源",
  );
});

test("of many words some are named, and how many more there are", () => {
  const words = Array.from({ length: 11 }, (_, n) => `word${n}`);
  expect(line({ words })).toMatch(/word7 and 3 more$/);
});

test("what has nothing in common gives no line", () => {
  expect(line({})).toBeNull();
});
