import { describe, expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { featuresOf } from "@/lib/promises/similarity/similarity";
import { type Candidate, chooseCandidates, orderedPair } from "./chooseCandidates";
import { rarityIn } from "./rarity";

const LIKELY = 0.3;
const at = (
  id: string,
  written: string | null,
  promiseId: string | null = null,
  similarity = 0.9,
): Candidate => ({
  id,
  said: (written && parsePartialDate(written)) || null,
  promiseId,
  similarity,
});
const ids = (claim: Candidate, candidates: Candidate[]) =>
  chooseCandidates(claim, candidates, LIKELY)
    .map(({ id }) => id)
    .sort();

describe("what a claim is compared with", () => {
  const lineage = ["2018", "2020", "2022", "2024", "2026"].map((year) => at(year, year, "p"));

  test("in a promise: the first wording and those right before and after it", () => {
    expect(ids(at("new", "2023"), lineage)).toEqual(["2018", "2022", "2024"]);
    expect(ids(at("new", "2027"), lineage)).toEqual(["2018", "2026"]);
    expect(ids(at("new", "2017"), lineage)).toEqual(["2018"]);
    expect(ids(at("new", null), lineage)).toEqual(["2018", "2026"]);
  });

  test("only with likely ones, linked or not", () => {
    const some = [at("a", "2020", "p", 0.1), at("b", "2021", null, 0.1), at("c", "2022", "p")];
    expect(ids(at("new", "2023"), some)).toEqual(["c"]);
    expect(ids(at("new", "2023", "p"), some)).toEqual(["c"]);
  });

  test("once linked, with no other promise: a person has decided that", () => {
    const others = [at("a", "2020", "other"), at("b", "2021", null), at("c", "2022", "p")];
    expect(ids(at("new", "2023", "p"), others)).toEqual(["b", "c"]);
  });

  test("with the likeliest few of many promises, and never with itself", () => {
    const many = Array.from({ length: 30 }, (_, n) => at(`p${n}`, "2020", `p${n}`, 0.4 + n / 100));
    const found = ids(at("new", "2023"), [...many, at("new", "2023")]);
    expect(found).toHaveLength(6);
    expect(found).toContain("p29");
  });
});

test("the earlier of two is the one said first, or nothing where their dates exclude both orders", () => {
  expect(orderedPair(at("b", "2023"), at("a", "2024"))?.earlier.id).toBe("b");
  expect(orderedPair(at("b", "2024-08"), at("a", "2023"))?.earlier.id).toBe("a");
  expect(orderedPair(at("b", null), at("a", "2023"))?.earlier.id).toBe("a");
});

describe("how rare a mark is", () => {
  const claims = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      featuresOf({ quote: n === 0 ? "Every ferry will be painted." : `Every tram ${n} will be painted.` }),
    );
  const common = "word paint";

  test("among many claims, what all of them have counts little and what two have counts in full", () => {
    const rarity = rarityIn([...claims(60), featuresOf({ quote: "The ferry sails." })]);
    expect(rarity("word ferri")).toBe(1);
    expect(rarity(common)).toBeLessThan(0.3);
    expect(rarity("never seen")).toBe(1);
  });

  test("among few claims nothing is known of it", () => {
    expect(rarityIn(claims(5))(common)).toBe(1);
  });
});
