import { expect, test } from "vitest";
import { type VersionText, versionOutcome } from "./versionOutcome";

const before: VersionText = {
  text: "聯創辭職",
  publishedText: "聯(lián)創辭職",
  rawHash: "a",
  extractorVersion: "1",
};
const compared = (change: Partial<VersionText>) => versionOutcome(before, { ...before, ...change });

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

test("other bytes with other words are a change, whoever reads them", () => {
  const words = { text: "別的", publishedText: "別的", rawHash: "b" };
  expect(compared({ ...words, extractorVersion: "2" })).toBe("changed");
  expect(compared({ ...words, rawHash: "a" })).toBe("changed");
});
