import { expect, test } from "vitest";
import { tokenize } from "./tokenize";

const numbers = (text: string) =>
  tokenize(text).flatMap(({ kind, term }) => (kind === "number" ? [term] : []));
const shared = (one: string, other: string) => numbers(one).filter((term) => numbers(other).includes(term));

test.each([
  ["四千套保障房", "four thousand affordable homes"],
  ["4000户", "4,000 homes"],
  ["裁员三千五百人", "cut 3,500 jobs"],
  ["十二万辆汽车", "12万台车"],
  ["一亿公里", "100 million kilometres"],
  ["两成算力", "20% of the compute"],
  ["四十八小时", "two days"],
  ["七个工作日", "seven working days"],
])("%s and %s have a number in common", (one, other) => {
  expect(shared(one, other)).not.toEqual([]);
});

test("a number of something that is not counted out is not the same number", () => {
  expect(shared("20%", "20人")).toEqual([]);
  expect(shared("三年", "三人")).toEqual([]);
});
