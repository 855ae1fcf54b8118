import { expect, test } from "vitest";
import { parseQuery } from "../query";
import { withSpeakers } from "../queryExpansion";
import { explainMatch } from "./explain";

const explain = (
  text: string,
  matched: readonly string[],
  month = 0,
  speakers: { id: string; name: string }[] = [],
) => {
  const { terms } = withSpeakers(parseQuery(text), speakers);
  return explainMatch(
    text,
    terms.filter(({ term }) => matched.includes(term)),
    month,
  );
};

test("words are those of the query, in its order, each once", () => {
  const { words } = explain("Pledged compute for #SuperAlignment, compute!", [
    "comput",
    "superalign",
    "super",
    "pledg",
  ]);
  expect(words).toEqual(["Pledged", "compute", "SuperAlignment"]);
});

test("bigrams are joined to words", () => {
  const { words } = explain("超级对齐团队的算力", ["超级", "级对", "对齐", "算力"]);
  expect(words).toEqual(["超级对齐", "算力"]);
});

test("numbers, names and the time are told apart from words", () => {
  const text = "Altman: 20% of compute in July 2023";
  const matched = ["#0.2share", "~2023-07", "2023", "juli", "comput", "@1", "altman"];
  expect(explain(text, matched, 0.9, [{ id: "1", name: "altman" }])).toEqual({
    words: ["compute"],
    numbers: ["20%", "July 2023"],
    names: ["Altman"],
    date: true,
  });
});
