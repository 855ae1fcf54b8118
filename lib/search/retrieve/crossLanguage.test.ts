import { expect, test } from "vitest";
import { blocksOf } from "../index/postings";
import { crossed, questionOf } from "../query";
import { crossedLists } from "./crossLanguage";
import { accumulate } from "./scoreDocuments";

const ALL = 1_000;
/** Every word is in ten documents of a thousand. */
const lists = (text: string, documentsOf = (_: string) => 10) =>
  crossedLists(crossed(questionOf(text)), documentsOf, ALL);

test("translations of one word are a group; numbers and foreign names count in both languages", () => {
  const found = lists("OpenAI 承诺 20% 算力");
  const groupOf = (term: string) => found.get(term)?.group;
  expect(groupOf("promiz")).toBe(groupOf("pledg"));
  expect(groupOf("promiz")).not.toBe(groupOf("comput"));
  expect(groupOf("openai")).toBeNull();
  expect([...found.keys()].some((term) => term.startsWith("#0.2"))).toBe(true);
  expect(found.has("算力")).toBe(false);
});

test("a question whose words no claim has in the other language is not asked in it", () => {
  const han = /\p{Script=Han}/u;
  expect(lists("承诺 算力", (term) => (han.test(term) ? 10 : 0)).size).toBe(0);
  expect(lists("2030 20%").size).toBe(0);
});

test("the fewer words have a translation, the less do those that have", () => {
  const [all, some] = [lists("医院"), lists("医院 呱嗒喀")].map((found) => found.get("hospit")?.gain ?? 0);
  const share = (text: string, gain = 0) => gain / questionOf(text).terms.length;
  expect(share("医院 呱嗒喀", some)).toBeLessThan(share("医院", all));
});

test("a document counts by what it has in one language or in the other, not by both", () => {
  const crossing = (group: number | null) => ({ gain: 4, mass: 1, group });
  const found = accumulate(
    [
      {
        gain: 5,
        mass: 2,
        blocks: blocksOf([
          { document: 1, weight: 255 },
          { document: 2, weight: 255 },
        ]),
      },
      {
        gain: 0,
        mass: 0,
        crossed: crossing(0),
        blocks: blocksOf([
          { document: 2, weight: 255 },
          { document: 3, weight: 255 },
        ]),
      },
      { gain: 0, mass: 0, crossed: crossing(1), blocks: blocksOf([{ document: 3, weight: 255 }]) },
      { gain: 0, mass: 0, crossed: crossing(0), blocks: blocksOf([{ document: 3, weight: 255 }]) },
    ],
    [],
    3,
    10,
    0,
  );
  expect(found.best).toEqual([
    { document: 3, score: 12, mass: 2 },
    { document: 2, score: 5, mass: 2 },
    { document: 1, score: 5, mass: 2 },
  ]);
});
