import fc from "fast-check";
import { expect, it } from "vitest";
import { sliceCodePoints } from "@/lib/language/text";
import { articleText } from "./articleText";
import { blocksFromText, textOf } from "./blocks";

const line = fc.string({
  unit: fc.constantFrom("聯", "(lián)", "𠮷", "😀", "a", " ", "-", "\n", "\r\n", "<p>", "&lt;"),
});

it("any text has its blocks in the reading text where they are in the published one, without notes", () => {
  fc.assert(
    fc.property(line, (text) => {
      const blocks = blocksFromText(text);
      const article = articleText(blocks);
      expect(article.publishedText).toBe(textOf(blocks));
      const read = article.blocks.map(({ start, end }) => sliceCodePoints(article.text, start, end));
      expect(read).toEqual(blocks.map((block) => articleText([block]).text));
      expect(read.join("\n")).toBe(article.text);
    }),
  );
});
