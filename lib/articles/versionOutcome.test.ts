import { expect, test } from "vitest";
import { editedBlocks, NO_EDITS } from "./edits";
import type { Edits, Piece } from "./schema";
import { versionOutcome } from "./versionOutcome";

const before = {
  text: "聯創辭職",
  publishedText: "聯(lián)創辭職",
  rawHash: "a",
  extractorVersion: "1",
  title: "辭職",
  extract: null,
};
const lines = (text: string): Piece[] => text.split("\n").map((one) => ({ kind: "paragraph", text: one }));
const extract = (text: string) => ({ pieces: lines(text), edits: NO_EDITS });
const compared = (change: Partial<typeof before>) => {
  const next = { ...before, ...change };
  return versionOutcome(before, { ...next, extract: extract(next.publishedText) });
};

test("the same text in other bytes, or read by another reader, is unchanged", () => {
  expect(compared({ rawHash: "b" })).toBe("unchanged");
  expect(compared({ extractorVersion: "2" })).toBe("unchanged");
  expect(compared({ publishedText: "聯(lián)創辭職\n" })).toBe("unchanged");
});

test("other words are a change, also when only a note that readers do not see went", () => {
  expect(compared({ text: "聯創離職", publishedText: "聯(lián)創離職", rawHash: "b" })).toBe("changed");
  expect(compared({ publishedText: "聯創辭職", rawHash: "b" })).toBe("changed");
});

test("another reading of the same bytes or the same published text is technical", () => {
  const other = { text: "聯(lián)創辭職", extractorVersion: "2" };
  expect(compared(other)).toBe("technical");
  expect(compared({ ...other, rawHash: "b" })).toBe("technical");
  expect(compared({ ...other, publishedText: "聯創" })).toBe("technical");
});

test("other bytes with other words are never ours alone, whoever reads them", () => {
  const words = { text: "別的", publishedText: "別的", rawHash: "b" };
  expect(compared({ ...words, extractorVersion: "2" })).toBe("unclear");
  expect(compared({ ...words, rawHash: "a" })).toBe("changed");
});

const STORY = "The board met.\nIt will close the plant in 2030.\nSign up to our letter.";
/** A version as it is read from pieces with edits. */
const version = (pieces: Piece[], more: { edits?: Partial<Edits>; by?: string; hash?: string } = {}) => {
  const edits = { ...NO_EDITS, ...more.edits };
  const text = editedBlocks(pieces, edits)
    .map((block) => block.text)
    .join("\n");
  const about = { rawHash: more.hash ?? text, extractorVersion: more.by ?? "2", title: "Plant to close" };
  return { text, publishedText: text, ...about, extract: { pieces, edits } };
};
const old = (text: string) => ({ ...version(lines(text), { by: "1" }), extract: null });
const headline: Piece = { kind: "heading", text: "Plant to close" };

test("a better reader's headline, and what it leaves out, are no change of the publisher's", () => {
  const [met, close, sign] = lines(STORY) as [Piece, Piece, Piece];
  const better = version([headline, met, close, { ...sign, out: true }]);
  expect(versionOutcome(old(STORY), better)).toBe("technical");
});

test("what an older reader may not have seen, and what is gone, is said to be unclear", () => {
  const [met, close] = lines(STORY) as [Piece, Piece, Piece];
  expect(versionOutcome(old(STORY), version([met, close]))).toBe("unclear");
  expect(versionOutcome(old(STORY), version([...lines(STORY), ...lines("A correction.")]))).toBe("unclear");
  const other: Piece = { kind: "heading", text: "Plant may close" };
  expect(versionOutcome(old(STORY), version([other, ...lines(STORY)]))).toBe("unclear");
});

test("an editor's hand is technical, whatever it did", () => {
  const [met, close, sign] = lines(STORY) as [Piece, Piece, Piece];
  const pieces = [met, close, { ...sign, out: true as const }];
  const first = version(pieces, { hash: "a" });
  for (const edits of [{ out: [0] }, { in: [2] }, { joined: [1] }, { out: [0], in: [2], joined: [2] }]) {
    const next = version(pieces, { edits, hash: "b" });
    expect(versionOutcome(first, next)).toBe("technical");
    expect(versionOutcome(next, first)).toBe("technical");
    expect(versionOutcome(next, version(pieces, { edits, hash: "c" }))).toBe("unchanged");
  }
  expect(versionOutcome(old(STORY), version(lines(STORY), { edits: { out: [2] }, by: "1" }))).toBe(
    "technical",
  );
});

test("an editor's hand hides no change of the publisher's", () => {
  const [met, close, sign] = lines(STORY) as [Piece, Piece, Piece];
  const first = version([met, close, { ...sign, out: true }], { edits: { in: [2] }, hash: "a" });
  expect(versionOutcome(first, version([met, close], { hash: "b" }))).toBe("changed");
  const later: Piece = { ...sign, text: "Sign up to our new letter.", out: true };
  expect(versionOutcome(first, version([met, close, later], { edits: { in: [2] }, hash: "b" }))).toBe(
    "changed",
  );
  const reworded = { ...close, text: "It may close the plant in 2030." };
  const next = version([met, reworded, { ...sign, out: true }], { edits: { out: [0] }, hash: "b" });
  expect(versionOutcome(first, next)).toBe("changed");
});
