import { describe, expect, it } from "vitest";
import { quotedWords } from "./quotedWords";

describe("the speaker's own words in a passage", () => {
  it.each([
    ["“The pier will be rebuilt by May,” the mayor said.", "The pier will be rebuilt by May"],
    [
      '"We will not raise fares this year", Osei told reporters on Monday.',
      "We will not raise fares this year",
    ],
    ["The mayor said the plan was “a very bad idea for all of us.”", "a very bad idea for all of us."],
    ["“The pier,” Osei said, “will be rebuilt by next May.”", "The pier … will be rebuilt by next May."],
    [
      "“The old pier will go,” Osei said, “and a new one will stand by May.”",
      "The old pier will go … and a new one will stand by May.",
    ],
    ["“The pier will be rebuilt by May.”", "The pier will be rebuilt by May."],
    ["The pier will be rebuilt by May,” the mayor said.", "The pier will be rebuilt by May"],
    ["the mayor said: “The pier will be rebuilt", "The pier will be rebuilt"],
    ["市长说：“码头明年五月之前重建。”", "码头明年五月之前重建。"],
    ["「我們不會在今年加價，」奧西說。", "我們不會在今年加價"],
    ["“旧码头将会拆除，”他说，“新的明年五月落成。”", "旧码头将会拆除……新的明年五月落成。"],
  ])("%s → %s", (passage, words) => {
    expect(quotedWords(passage)).toBe(words);
  });

  it.each([
    "The mayor said the pier would be rebuilt by May.",
    "The “Superalignment” team got nothing, Leike said.",
    "市长说码头明年重建。",
    "“超级对齐”团队没有得到承诺的算力。",
    "It’s the people’s pier, the mayor said.",
    "”",
    "",
  ])("none in: %s", (passage) => {
    expect(quotedWords(passage)).toBeUndefined();
  });

  it("a part of a quotation is no more than it is, and marks that never close cost no more than the passage", () => {
    expect(quotedWords("the pier will be rebuilt by May")).toBeUndefined();
    expect(quotedWords("“".repeat(50_000))).toBeUndefined();
    expect(quotedWords(`${"“a” ".repeat(20_000)}`)).toBeUndefined();
  });
});
