import { expect, test } from "vitest";
import type { WordChange } from "@/lib/compare/words/diff";
import { quotedChanges } from "./quotedChanges";

const same = (text: string): WordChange => ({ op: "same", text });
const removed = (text: string): WordChange => ({ op: "removed", text, stretch: 0 });
const added = (text: string): WordChange => ({ op: "added", text, stretch: 0 });
const textsOf = (...ops: WordChange[]) => {
  const { runs, isOpened, isClosed } = quotedChanges(ops, "en");
  return [isOpened, runs.map(({ text }) => text).join("|"), isClosed];
};

test("marks that stand around both wordings are the quote's", () => {
  expect(textsOf(same("“We "), removed("will "), added("aim to "), same("plant trees.”"))).toEqual([
    true,
    "“We |will |aim to |plant trees.”",
    true,
  ]);
});

test("marks within either wording stand within the quote", () => {
  expect(textsOf(same("He called it “"), removed("safe”"), added("safer”"), same("."))).toEqual([
    false,
    "He called it ‘|safe’|safer’|.",
    false,
  ]);
});
