import { expect, test } from "vitest";
import { compare } from "@/lib/compare/compare";
import { filled } from "@/prisma/testing/hostileText";
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

test("of very many rows the first are shown, and all are counted", async () => {
  const [earlier, later] = [filled("今年", 600), filled("明年", 600)];
  const pair = { earlier: { text: earlier }, later: { text: later } };
  const all = compare({ ...pair.earlier, lang: "zh" }, { ...pair.later, lang: "zh" });
  const answer = await comparePair(pair, "192.0.2.1");
  if (!answer.ok) throw new Error(answer.reason);
  const { changes, rows, moved } = answer.value;
  expect(rows).toBe(all.changes.length);
  expect(rows).toBeGreaterThan(changes.length);
  expect(changes).toEqual(all.changes.slice(0, 40));
  expect(moved).toEqual(["deadline"]);
});
