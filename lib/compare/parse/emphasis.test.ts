import { expect, test } from "vitest";
import { compare } from "../compare";

test.each([
  ["We will never tax bread.", "We will not ever tax bread."],
  ["We will never tax bread.", "Under no circumstances will we tax bread."],
  ["We will never tax bread.", "We will absolutely never tax bread."],
  ["Nobody will be evicted.", "No one will be evicted."],
  ["我们绝不会征收此税。", "我们绝对不会征收此税。"],
  ["我们决不提高票价。", "我们绝不提高票价。"],
  ["我们永远不会出租公园。", "我们绝不会出租公园。"],
  ["没有人会被裁。", "无人会被裁。"],
  ["违者一律退出。", "违者均退出。"],
  ["企业必须公示账目。", "企业应当公示账目。"],
  ["Tenants may keep a cat.", "Tenants can keep a cat."],
  ["We will not sell any park.", "We will sell no park."],
])("a denial said with more emphasis accuses nobody: %s / %s", (earlier, later) => {
  expect(compare({ text: earlier }, { text: later }).answer).not.toBe("changed");
});

test.each([
  ["We will never tax bread.", "We will tax bread."],
  ["我们绝不会征收此税。", "我们会征收此税。"],
  ["我们绝不会征收此税。", "我们一般不会征收此税。"],
  ["Officers will wear badges.", "Officers may wear badges."],
])("a denial that is gone, or a weaker word, is told: %s / %s", (earlier, later) => {
  expect(compare({ text: earlier }, { text: later }).answer).toBe("changed");
});

test.each([
  ["We will not cut schools and will cut roads.", "We will cut schools and will not cut roads."],
  ["Parents must pay the fee.", "The city must pay the fee."],
  ["The bank will lend to small firms.", "The bank will lend to firms."],
])(
  "what denies something else, or a word that was chosen, is never told as the same: %s / %s",
  (earlier, later) => {
    expect(compare({ text: earlier }, { text: later }).answer).not.toBe("same");
  },
);
