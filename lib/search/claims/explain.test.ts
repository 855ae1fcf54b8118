import { expect, test } from "vitest";
import { questionOf, withNames } from "../query";
import { whyOf } from "./explain";

const why = (
  text: string,
  found: readonly string[],
  month = 0,
  named: { id: string; name: string }[] = [],
) => {
  const { terms } = withNames(questionOf(text), named);
  return whyOf(
    text,
    terms.filter(({ term }) => found.includes(term)),
    month,
  );
};

test("words stand as they were asked for, in their order, each once", () => {
  const { words } = why("Pledged compute for #SuperAlignment, compute!", [
    "comput",
    "superalign",
    "super",
    "pledg",
  ]);
  expect(words).toEqual(["Pledged", "compute", "SuperAlignment"]);
});

test("pairs of characters are joined to words", () => {
  expect(why("超级对齐团队的算力", ["超级", "级对", "对齐", "算力"]).words).toEqual(["超级对齐", "算力"]);
});

test("numbers, names and the time are told apart from words", () => {
  const text = "Altman: 20% of compute in July 2023";
  const found = ["#0.2share", "~2023-07", "2023", "juli", "comput", "@1"];
  expect(why(text, found, 0.9, [{ id: "1", name: "altman" }])).toEqual({
    words: ["compute"],
    numbers: ["20%", "July 2023"],
    names: ["Altman"],
    date: true,
  });
});
