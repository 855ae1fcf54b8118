import { expect, test } from "vitest";
import type { WordChange } from "@/lib/compare/words/diff";
import { nearChanges } from "./nearChanges";

const same = (text: string) => ({ op: "same" as const, text });
const removed = (text: string) => ({ op: "removed" as const, text });
const added = (text: string) => ({ op: "added" as const, text });

test("of what stayed, only what stands beside a change is shown", () => {
  const words = [
    same("0123456789"),
    removed("20%"),
    added("some"),
    same("abcdefghijklm"),
    removed("of it"),
    same("xyz, end"),
  ];
  expect(nearChanges(words, 3).map(({ text }) => text)).toEqual([
    "…789",
    "20%",
    "some",
    "abc…klm",
    "of it",
    "xyz…",
  ]);
});

test("what is short enough stays as it is, and characters of two units are not cut", () => {
  const words: WordChange[] = [same("We will "), added("𠮷𠮷𠮷"), same(" it.")];
  expect(nearChanges(words)).toEqual(words);
  expect(nearChanges([same("𠮷𠮷𠮷"), removed("now")], 1)[0]?.text).toBe("…𠮷");
  expect(nearChanges([added("𠮷𠮷𠮷")], 1, 2)[0]?.text).toBe("𠮷𠮷…");
});

test("where nothing is marked, its beginning is shown", () => {
  expect(nearChanges([same("abcdef")], 1, 3)).toEqual([same("abc…")]);
});
