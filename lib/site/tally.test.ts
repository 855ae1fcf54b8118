import { expect, test } from "vitest";
import { tallyOf } from "./tally";

const mention = (id: string, ...ratings: ("true" | "false")[]) => ({
  claim: { id, verdicts: ratings.map((rating) => ({ rating })) },
});

test("the claims of a text are counted by rating, each once and none without a verdict in force", () => {
  const mentions = [mention("a", "true"), mention("b", "false"), mention("a", "true"), mention("c")];
  expect(tallyOf([...mentions, mention("d", "true")])).toEqual([
    { rating: "true", count: 2 },
    { rating: "false", count: 1 },
  ]);
  expect(tallyOf([])).toEqual([]);
});
