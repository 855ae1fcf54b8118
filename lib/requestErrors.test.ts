import { expect, test } from "vitest";
import { withoutWords } from "./requestErrors";

test("of an error its name, code, place and causes are kept", () => {
  const cause = Object.assign(new TypeError("inside"), { code: "22P02" });
  const known = withoutWords(new Error("outside", { cause }));
  expect(known).toMatchObject({ name: "Error", cause: { name: "TypeError", code: "22P02" } });
  expect(known.at[0]).toMatch(/^at .*requestErrors\.test/);
});

test.each(["one line that was typed", "several lines\n    at typed (words.ts:1:1)\n    at typed again", ""])(
  "no word of its message is kept: %j",
  (message) => {
    const error = new Error(message, { cause: new Error(`${message} typed, too`) });
    expect(JSON.stringify(withoutWords(error))).not.toContain("typed");
  },
);

test("what is thrown and is no error is named by its kind alone", () => {
  expect(withoutWords("typed words")).toEqual({ name: "string", at: [] });
});

test("causes that go round are followed only so far", () => {
  const round = new Error("round");
  round.cause = round;
  expect(JSON.stringify(withoutWords(round)).match(/"cause"/g)).toHaveLength(3);
});
