import { expect, test } from "vitest";
import { phrasesOf, withoutQuotationMarks } from "./phrases";

test("text between quotation marks of any kind is a phrase; an unclosed one is none", () => {
  expect(phrasesOf('he said "to date" and “entire company” 「超级对齐」 "open')).toEqual([
    "to date",
    "entire company",
    "超级对齐",
  ]);
  expect(phrasesOf('""  " "')).toEqual([]);
  expect(withoutQuotationMarks('"to date" now')).toBe("to date now");
});
