import fc from "fast-check";
import { expect, test } from "vitest";
import type { CedictEntry } from "./cedict.dictionary";
import { lookUp, written } from "./dictionary";
import { type Lists, listsOf, MOST_TRANSLATIONS } from "./lists";

const entry = (simplified: string, pinyin: string, ...english: string[]): CedictEntry => ({
  simplified,
  pinyin,
  english,
});
const lists = listsOf([
  entry("承诺", "cheng2 nuo4", "to promise", "to undertake to do something", "commitment"),
  entry("美国", "Mei3 guo2", "United States; USA; US"),
  entry("旧金山", "Jiu4 jin1 shan1", "San Francisco, California"),
  entry("马斯克", "Ma3 si1 ke4", "Elon Musk (1971-), business magnate and co-founder of Tesla Motors"),
  entry("李", "Li3", "surname Li"),
  entry("裁员", "cai2 yuan2", "to cut staff", "to lay off employees"),
  entry("个", "ge4", "classifier for people or objects in general", "CL:個|个[ge4]"),
  entry("發佈", "fa1 bu4", "variant of 發布|发布[fa1 bu4]"),
]);
const of = (word: string) => (lists.get(word) ?? []).map(({ to }) => to);

test("a word's senses in their order, the first weighing most", () => {
  expect(of("承诺")).toEqual(["promiz", "undertak", "commit"]);
  expect(of("promiz")).toEqual(["承诺"]);
  const [first, , last] = lists.get("承诺") ?? [];
  expect(first?.weight).toBeGreaterThan(last?.weight ?? 1);
});

test("an expression is a key of its own, and weighs more than a part of it", () => {
  expect(of("unit state")).toEqual(["美国"]);
  expect(lists.get("unit state")?.[0]?.weight).toBeGreaterThan(lists.get("state")?.[0]?.weight ?? 1);
  expect(of("layoff employe")).toEqual(["裁员"]);
});

test("names go without what they are of, and people by their last name too", () => {
  expect(of("san francisco")).toEqual(["旧金山"]);
  expect(of("musk")).toEqual(["马斯克"]);
  expect(of("magnat")).toEqual([]);
});

test("surnames, variants and words to count with mean nothing", () => {
  for (const word of ["李", "个", "发布", "li", "variant", "classifi"]) expect(of(word)).toEqual([]);
});

const word = fc.stringMatching(/^[a-z ]{1,9}$|^[一-龥]{1,5}$/u);
const some = fc.dictionary(
  word,
  fc.array(fc.record({ to: word, weight: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) }), {
    minLength: 1,
    maxLength: MOST_TRANSLATIONS,
  }),
);

test("what was written is looked up again, and nothing else is", () => {
  fc.assert(
    fc.property(some, word, (made, other) => {
      const all: Lists = new Map(Object.entries(made));
      const lines = written(all);
      for (const [key, found] of all) expect(lookUp(lines, key)).toEqual(found);
      if (!all.has(other)) expect(lookUp(lines, other)).toEqual([]);
    }),
  );
});
