import { expect, test } from "vitest";
import { comparePair } from "./comparePair";

async function ground(earlier: string, later: string) {
  const answer = await comparePair({ earlier: { text: earlier }, later: { text: later } }, "192.0.2.1");
  return answer.ok && answer.value.hasCommonGround;
}

test.each([
  ["asdf qwer zxcv", "lorem ipsum dolor"],
  ["x".repeat(300), "y".repeat(300)],
  ["我们爱猫", "lorem ipsum"],
])("wordings that share nothing are not said to promise the same: %.12s / %.12s", async (one, other) => {
  expect(await ground(one, other)).toBe(false);
});

test.each([
  ["We will plant trees.", "We will plant trees."],
  ["We will pay 20%.", "我们将支付两成。"],
  ["We will plant 100 trees.", "The door opens at nine."],
])("wordings in which something is found are compared: %s / %s", async (one, other) => {
  expect(await ground(one, other)).toBe(true);
});
