import { expect, test } from "vitest";
import { sameTyped } from "@/components/drafts/sameTyped";
import { type Comparison, comparisonOf, plain } from "./comparison";

const isSame = (a: Comparison, b: Comparison) => sameTyped(plain(a), plain(b));

const STORED = {
  disclosure: "announced",
  rationaleEn: "Because.",
  rationaleZh: null,
  repliedOn: new Date("2024-08-05"),
  changes: [{ term: "amount", from: "20%", to: null, effect: "dropped", noteEn: null, noteZh: null }],
};

test("a stored row, a kept draft and what somebody else saved are read alike", () => {
  const read = comparisonOf(STORED);
  expect(read).toMatchObject({ rationaleZh: "", repliedOn: "2024-08-05", replyUrl: "" });
  expect(isSame(read, comparisonOf({ ...STORED, repliedOn: "2024-08-05", rationaleZh: "" }))).toBe(true);
});

test("keys of rows and space around words make no difference, words and the order of rows do", () => {
  const [one, other] = [comparisonOf(STORED), comparisonOf(STORED)];
  const rows = other.changes.map((row) => ({ ...row, key: "new-9", from: " 20% " }));
  expect(isSame(one, { ...other, rationaleEn: "Because. ", changes: rows })).toBe(true);
  expect(isSame(one, { ...other, rationaleEn: "Why not." })).toBe(false);
  const two = [...one.changes, ...comparisonOf({ changes: [{ term: "base" }] }).changes];
  expect(isSame({ ...one, changes: two }, { ...one, changes: [...two].reverse() })).toBe(false);
});
