import fc from "fast-check";
import { expect, test } from "vitest";
import { markTerms } from "./marked";

const changes = [
  { term: "amount", from: "20%", to: "20%", effect: "same" },
  { term: "deadline", from: "by 2027", to: null, effect: "dropped" },
  { term: "beneficiary", from: "to one team", to: "to every team", effect: "broader" },
] as const;

test("each side shows its own words: what stands, what was cut, what is new", () => {
  expect(
    markTerms("20% to one team by 2027", "earlier", changes).map(({ text, mark }) => [text, mark]),
  ).toEqual([
    ["20%", "stands"],
    [" ", null],
    ["to one team", "cut"],
    [" ", null],
    ["by 2027", "cut"],
  ]);
  expect(
    markTerms("At last: 20% To Every Team", "later", changes).map(({ text, mark }) => [text, mark]),
  ).toEqual([
    ["At last: ", null],
    ["20%", "stands"],
    [" ", null],
    ["To Every Team", "new"],
  ]);
});

test("the parts joined are the wording, whatever the terms say", () => {
  const words = fc.option(fc.string({ minLength: 1, maxLength: 6 }), { nil: null });
  const change = fc.record({
    term: fc.constant("amount" as const),
    from: words,
    to: words,
    effect: fc.constantFrom("same" as const, "weaker" as const),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(change), (wording, list) => {
      for (const side of ["earlier", "later"] as const) {
        expect(
          markTerms(wording, side, list)
            .map(({ text }) => text)
            .join(""),
        ).toBe(wording);
      }
    }),
  );
});
