import { expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { groupByPromise } from "./order";

const said = (id: string, written: string | null, promiseId: string | null = null) => ({
  id,
  promiseId,
  saidOn: (written && parsePartialDate(written)) || null,
});
const ids = (found: ReturnType<typeof said>[]) => groupByPromise(found).map(({ id }) => id);

test("single claims keep their rank", () => {
  expect(ids([said("b", "2024"), said("a", "2020"), said("c", null)])).toEqual(["b", "a", "c"]);
});

test("wordings of one promise have the rank of the first of them, the original before its restatements", () => {
  const letter = said("letter", "2024-07-31", "pledge");
  const original = said("original", "2023-07-05", "pledge");
  const undated = said("undated", null, "pledge");
  expect(ids([said("x", "2022"), letter, said("y", "2021"), undated, original])).toEqual([
    "x",
    "original",
    "letter",
    "undated",
    "y",
  ]);
});

test("nothing is lost and nothing comes twice", () => {
  const found = [
    said("a", "2024", "p"),
    said("b", "2023", "q"),
    said("c", "2022", "p"),
    said("d", "2021", "q"),
  ];
  expect(ids(found)).toEqual(["c", "a", "d", "b"]);
});
