import { describe, expect, test } from "vitest";
import { compare } from "../compare";

const rowsOf = (earlier: string, later: string) =>
  compare({ text: earlier }, { text: later }).changes.flatMap(({ term, effect }) =>
    effect === "same" ? [] : [`${term} ${effect}`],
  );

describe("an edit is told under the term that it hits", () => {
  test.each([
    [
      "a whole sentence with a condition of its own",
      "We keep your records for the police.",
      "We keep your records for the police. When you visit a branch, our cameras may film you.",
      "action added",
    ],
    [
      "a clause more within a condition",
      "If your bicycle has a number plate, you may park it in the yard.",
      "If you live in the building and your bicycle has a number plate, you may park it in the yard.",
      "condition added",
    ],
    [
      "an alternative with a verb of its own",
      "We note your name when you rent a boat.",
      "We note your name when you rent a boat or one of our skippers.",
      "action broader",
    ],
    [
      "somebody's discretion",
      "The club may close the pool without notice.",
      "The club may close the pool in the sole discretion of its board, without notice.",
      "condition added",
    ],
    [
      "according to the law",
      "You may ask for a copy of your file.",
      "In accordance with applicable privacy laws, you may ask for a copy of your file.",
      "condition added",
    ],
  ])("%s", (_, earlier, later, row) => {
    expect(rowsOf(earlier, later)).toContain(row);
  });

  test.each([
    [
      "a thing is nobody who acts",
      "The boats may be searched.",
      "The boats or ladders may be searched.",
      "actor",
    ],
    [
      "a modal of words that are all new",
      "We print your picture on the pass.",
      "We print your picture on the pass, together with signatures and stamps that other clubs in the county may have left there.",
      "strength",
    ],
  ])("%s", (_, earlier, later, term) => {
    expect(rowsOf(earlier, later).map((row) => row.split(" ")[0])).not.toContain(term);
  });
});

describe("a member of a list is a change also where its link only moved", () => {
  test.each([
    [
      "You may choose standard delivery or express delivery, depending on your address.",
      "You may choose standard delivery, express delivery or Click & Collect, depending on your address.",
    ],
    [
      "You allow us to send you calls and texts about your rented garden and its water.",
      "You allow us to send you calls, texts and emails about your rented garden and its water.",
    ],
    [
      "Visitors must not damage anything that belongs to our gardens or the library.",
      "Visitors must not damage anything that belongs to our gardens, our website or the library.",
    ],
  ])("%s", (earlier, later) => {
    expect(compare({ text: earlier }, { text: later }).answer).not.toBe("same");
    expect(compare({ text: later }, { text: earlier }).answer).not.toBe("same");
  });
});

test("we want to is no weaker than we strive to", () => {
  const { changed } = compare(
    { text: "We want to support a healthy river that everybody may enjoy." },
    { text: "We strive to support a healthy river that everybody may enjoy." },
  );
  expect(changed).toBe(false);
});
