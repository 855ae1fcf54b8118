import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { FACT_RATINGS, PROMISE_RATINGS } from "@/lib/verdicts/ratings";
import { SORTS, searchQuery } from "../schema";
import { filtersIn, NO_FILTERS, searchAddress } from "./url";

const parse = (address: string) => searchQuery.parse(Object.fromEntries(new URLSearchParams(address)));
const query = parse("q=20%25 of it&speaker=openai&to=2024-08&sort=date&after=x.1");

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
  test("is parsed to the same query", () => {
    fc.assert(
      fc.property(anything, (one) => {
        expect(parse(searchAddress(one, { after: one.after }))).toEqual(one);
      }),
    );
  });

  test("is short: it has only what is set", () => {
    expect(searchAddress(parse(""))).toBe("");
    expect(searchAddress(query)).toBe("?q=20%25+of+it&speaker=openai&to=2024-08&sort=date");
  });

  test("is that of the first page after any change", () => {
    expect(searchAddress(query, { kind: "promise" })).not.toContain("after");
    expect(searchAddress(query, { after: "y" })).toContain("after=y");
  });

  test("loses every filter and keeps the words and the order", () => {
    expect(searchAddress(query, NO_FILTERS)).toBe("?q=20%25+of+it&sort=date");
    expect(filtersIn(query)).toEqual(["speaker", "to"]);
    fc.assert(
      fc.property(anything, (one) => {
        expect(filtersIn(parse(searchAddress(one, NO_FILTERS)))).toEqual([]);
      }),
    );
  });
});
