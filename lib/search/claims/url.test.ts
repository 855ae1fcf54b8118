import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { SORTS, searchQuery } from "../schema";
import { filtersIn, NO_FILTERS, searchAddress } from "./url";

const read = (address: string) => searchQuery.parse(Object.fromEntries(new URLSearchParams(address)));
const asked = read("q=20%25 of it&speaker=openai&to=2024-08&sort=date&after=x.1");

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anything = fc
  .record({
    q: fc.string({ unit: "grapheme" }),
    speaker: maybe(fc.constantFrom("openai", "sam-altman")),
    kind: maybe(fc.constantFrom(...Object.values(ClaimKind))),
    rating: maybe(fc.constantFrom(...FACT_RATINGS)),
    status: maybe(fc.constantFrom(...PROMISE_RATINGS)),
    reworded: maybe(fc.constantFrom("yes", "no")),
    lang: maybe(fc.constantFrom(...Object.values(Lang))),
    from: maybe(fc.constantFrom("2023", "2023-07", "2023-07-05")),
    to: maybe(fc.constantFrom("2024", "2024-02-29")),
    publisher: maybe(fc.string({ unit: "grapheme" })),
    sort: fc.constantFrom(...SORTS),
    after: maybe(fc.constantFrom("a.1~b_-", "7")),
  })
  .map((address) => searchQuery.parse(address));

describe("the address of a search", () => {
  test("is read again as what was asked", () => {
    fc.assert(
      fc.property(anything, (one) => {
        expect(read(searchAddress(one, { after: one.after }))).toEqual(one);
      }),
    );
  });

  test("is short: what was not asked does not stand in it", () => {
    expect(searchAddress(read(""))).toBe("");
    expect(searchAddress(asked)).toBe("?q=20%25+of+it&speaker=openai&to=2024-08&sort=date");
  });

  test("begins at the first page once anything is changed", () => {
    expect(searchAddress(asked, { kind: "promise" })).not.toContain("after");
    expect(searchAddress(asked, { after: "y" })).toContain("after=y");
  });

  test("loses every filter and keeps the words and the order", () => {
    expect(searchAddress(asked, NO_FILTERS)).toBe("?q=20%25+of+it&sort=date");
    expect(filtersIn(asked)).toEqual(["speaker", "to"]);
    fc.assert(
      fc.property(anything, (one) => {
        expect(filtersIn(read(searchAddress(one, NO_FILTERS)))).toEqual([]);
      }),
    );
  });
});
