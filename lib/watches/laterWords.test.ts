import { expect, test } from "vitest";
import { laterWords } from "./laterWords";
import { movedTo } from "./moved";

test.each([
  ["We will pay.", "We will pay.", "We may pay.", "We may pay."],
  [
    "we will pay 20%",
    "As we said, we will pay 20% in May.",
    "As we said, we may pay 10% in May.",
    "we may pay 10%",
  ],
  ["we will pay", "In May we will pay.", "Nobody pays.", "Nobody pays"],
  ["words that differ", "In May we will pay.", "In May we may pay.", "In May we may pay."],
  ["we will pay", "So we will pay.", "So .", "So ."],
])("of %j in %j what stands there now in %j is %j", (words, earlier, later, found) => {
  expect(laterWords(words, earlier, later)).toBe(found);
});

test.each([
  ["http://site.example/a", "https://www.site.example/a/", false],
  ["https://site.example/%E4%B8%80", "https://site.example/一", false],
  ["https://site.example/a", "https://site.example/b", true],
  ["https://site.example/a?x=1", "https://site.example/a?x=2", false],
  ["https://site.example/a", "https://other.example/a", true],
])("from %s to %s is elsewhere: %s", (asked, final, isElsewhere) => {
  expect(movedTo(asked, final)).toBe(isElsewhere ? final : null);
});
