import fc from "fast-check";
import { expect, test } from "vitest";
import { namesIn } from "./names";

test.each([
  ["By Ann Lowe and Peter Fry, Staff Writers", "Ann Lowe, Peter Fry"],
  ["by Laura Sample July 10, 2015", "Laura Sample"],
  ["Bryan Lee @BryanLee Nov 18, 2019 at 9:24 pm ET • 2 min read", "Bryan Lee"],
  ["By GREG BEACH, AP Sports Writer", "GREG BEACH"],
  ["Ada Lowe, Coast Post", "Ada Lowe"],
  ["Coast Post Staff", "Coast Post Staff"],
  ["Detroit News wire services", "Detroit News wire services"],
  ["Analysis by Rosa van der Berg", "Rosa van der Berg"],
  ["Troy L. Smith", "Troy L. Smith"],
  ["作者：王晓", "王晓"],
  ["記者 葉青禾", "葉青禾"],
  ["Анна Петрова", "Анна Петрова"],
  ["Coast Post", ""],
  ["admin", ""],
  ["@ann_lowe", ""],
  ["18 November 2019", ""],
  ["", ""],
])("%s", (byline, expected) => {
  expect(namesIn(byline, ["Coast Post"]).join(", ")).toBe(expected);
});

test("whatever a page writes, names are short and few", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (byline) => {
      const names = namesIn(byline, []);
      expect(names.length).toBeLessThanOrEqual(10);
      expect(names.every((name) => name.length <= 60 && name.trim() !== "")).toBe(true);
    }),
  );
});
