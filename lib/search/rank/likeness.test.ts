import fc from "fast-check";
import { expect, test } from "vitest";
import { Likeness } from "./likeness";

const stretches = (plain: string) =>
  new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => ` ${plain} `.slice(i, i + 4)));

/** The same, told in sets of strings. */
function plainly(plain: string, words: readonly { plain: string; tells: number }[], document: string) {
  const asked = stretches(plain);
  const has = stretches(document);
  const tells = new Map<string, number>();
  for (const word of words)
    for (const one of stretches(word.plain)) tells.set(one, Math.max(tells.get(one) ?? 0, word.tells));
  const all = [...tells.values()].reduce((sum, one) => sum + one, 0);
  const common = [...has].filter((one) => asked.has(one)).length;
  const told = [...has].reduce((sum, one) => sum + (tells.get(one) ?? 0), 0);
  const size = Math.sqrt(asked.size * has.size);
  return [size > 0 ? common / size : 0, all > 0 ? told / all : 0];
}

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "算", "力", "😀"), maxLength: 60 });
const word = fc.record({ plain: text, tells: fc.double({ min: 0, max: 9, noNaN: true }) });

test("counts the stretches of four letters that both have, each once", () => {
  fc.assert(
    fc.property(
      text,
      fc.array(word, { maxLength: 4 }),
      fc.array(text, { minLength: 1, maxLength: 4 }),
      (plain, words, all) => {
        const likeness = new Likeness(plain, words);
        for (const document of all) {
          const [cosine, told] = likeness.to(document);
          const [sameCosine = 0, sameTold = 0] = plainly(plain, words, document);
          expect(cosine).toBeCloseTo(sameCosine, 9);
          expect(told).toBeCloseTo(sameTold, 9);
        }
      },
    ),
  );
});

test("finds a misspelt word nearer than another", () => {
  const asked = new Likeness("superalignment", [{ plain: "superalignment", tells: 5 }]);
  expect(asked.to("the superalignement team")[1]).toBeGreaterThan(0.7);
  expect(asked.to("the supervising team")[1]).toBeLessThan(0.4);
});
