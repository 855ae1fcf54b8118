import fc from "fast-check";
import { expect, test } from "vitest";
import type { CedictEntry } from "@/lib/language/cedict/cedict.dictionary";
import { encodeDictionary, lookUp, type TranslationDictionary } from "@/lib/language/cedict/dictionaryFile";
import { buildDictionary, MAX_TRANSLATIONS } from "./buildDictionary";

const entry = (simplified: string, pinyin: string, ...english: string[]): CedictEntry => ({
  simplified,
  pinyin,
  english,
});
const dictionary = buildDictionary([
  entry("承诺", "cheng2 nuo4", "to promise", "to undertake to do something", "commitment"),
  entry("美国", "Mei3 guo2", "United States; USA; US"),
  entry("旧金山", "Jiu4 jin1 shan1", "San Francisco, California"),
  entry("马斯克", "Ma3 si1 ke4", "Elon Musk (1971-), business magnate and co-founder of Tesla Motors"),
  entry("李", "Li3", "surname Li"),
  entry("裁员", "cai2 yuan2", "to cut staff", "to lay off employees"),
  entry("个", "ge4", "classifier for people or objects in general", "CL:個|个[ge4]"),
  entry("發佈", "fa1 bu4", "variant of 發布|发布[fa1 bu4]"),
]);
const targetsOf = (word: string) => (dictionary.get(word) ?? []).map(({ target }) => target);

test("senses in their order, the first with most weight", () => {
  expect(targetsOf("承诺")).toEqual(["promiz", "undertak", "commit"]);
  expect(targetsOf("promiz")).toEqual(["承诺"]);
  const [first, , last] = dictionary.get("承诺") ?? [];
  expect(first?.weight).toBeGreaterThan(last?.weight ?? 1);
});

test("an expression is an entry of its own, and weighs more than its parts", () => {
  expect(targetsOf("unit state")).toEqual(["美国"]);
  expect(dictionary.get("unit state")?.[0]?.weight).toBeGreaterThan(
    dictionary.get("state")?.[0]?.weight ?? 1,
  );
  expect(targetsOf("layoff employe")).toEqual(["裁员"]);
});

test("names are without the kind of place, and people also have their last name", () => {
  expect(targetsOf("san francisco")).toEqual(["旧金山"]);
  expect(targetsOf("musk")).toEqual(["马斯克"]);
  expect(targetsOf("magnat")).toEqual([]);
});

test("surnames, variants and measure words have no translation", () => {
  for (const word of ["李", "个", "发布", "li", "variant", "classifi"]) expect(targetsOf(word)).toEqual([]);
});

const word = fc.stringMatching(/^[a-z ]{1,9}$|^[一-龥]{1,5}$/u);
const some = fc.dictionary(
  word,
  fc.array(fc.record({ target: word, weight: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) }), {
    minLength: 1,
    maxLength: MAX_TRANSLATIONS,
  }),
);

test("every entry of an encoded dictionary is found, and nothing else", () => {
  fc.assert(
    fc.property(some, word, (made, other) => {
      const all: TranslationDictionary = new Map(Object.entries(made));
      const lines = encodeDictionary(all);
      for (const [key, found] of all) expect(lookUp(lines, key)).toEqual(found);
      if (!all.has(other)) expect(lookUp(lines, other)).toEqual([]);
    }),
  );
});
