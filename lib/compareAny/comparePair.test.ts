import { expect, test } from "vitest";
import { comparePair } from "./comparePair";

const ground = (earlier: string, later: string) =>
  comparePair({ earlier: { text: earlier }, later: { text: later } }).hasCommonGround;

test.each([
  ["asdf qwer zxcv", "lorem ipsum dolor"],
  ["x".repeat(300), "y".repeat(300)],
  ["我们爱猫", "lorem ipsum"],
])("wordings that share nothing are not said to promise the same: %.12s / %.12s", (one, other) => {
  expect(ground(one, other)).toBe(false);
});

test.each([
  ["We will plant trees.", "We will plant trees."],
  ["We will pay 20%.", "我们将支付两成。"],
  ["We will plant 100 trees.", "The door opens at nine."],
])("wordings in which something is found are compared: %s / %s", (one, other) => {
  expect(ground(one, other)).toBe(true);
});
