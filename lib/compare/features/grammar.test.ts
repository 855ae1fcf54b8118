import { expect, test } from "vitest";
import { compare } from "../compare";

function answer(earlier: string, later: string) {
  const found = compare({ text: earlier }, { text: later });
  expect(compare({ text: later }, { text: earlier }).answer).toBe(found.answer);
  return found.answer;
}

test.each([
  ["Deposits are held by us until you leave.", "Deposits are held by your landlord until you leave."],
  [
    "At year's end we will repair the roofs of the halls.",
    "At year's end tenants will repair the roofs of the halls.",
  ],
])("somebody else in place of the speaker is told: %s", (earlier, later) => {
  expect(answer(earlier, later)).toBe("changed");
});

test.each([
  [
    "We will close the lower lock to boats of more than nine tons, and moor them at the quay.",
    "temporarily ",
  ],
  [
    "The board will keep the minutes of each meeting in the library of the town hall for readers.",
    "permanently ",
  ],
])("how long it lasts is told without a number: %s", (text, word) => {
  expect(answer(text, text.replace("will ", `will ${word}`))).toBe("changed");
});

test('a condition whose "if" is said once more is no other', () => {
  const earlier = "Guests may stay if they have paid and they have signed the book of the house.";
  expect(answer(earlier, earlier.replace("and they", "and if they"))).not.toBe("changed");
  expect(answer("Guests may stay, they have paid.", "Guests may stay if they have paid.")).toBe("changed");
});

test.each([
  [
    "3.1 THE CLUB MAY CHARGE A FEE FOR EACH BOAT THAT IS MOORED HERE.",
    "3.2 THE CLUB MAY CHARGE A FEE FOR EACH BOAT THAT IS MOORED HERE.",
  ],
  ["Fees are due on the terms of 4.2 below.", "Fees are due on the terms of 5.2 below."],
])("a number that says where something stands is none: %s", (earlier, later) => {
  expect(answer(earlier, later)).toBe("same");
});
