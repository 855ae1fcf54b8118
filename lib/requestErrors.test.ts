import { pino } from "pino";
import { expect, test, vi } from "vitest";
import { whileAnswering } from "./answering";
import { logRequestError, withoutWords } from "./requestErrors";

vi.mock("pino", () => {
  const log = { error: vi.fn(), debug: vi.fn() };
  const made = () => log;
  return { default: made, pino: made };
});

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

const aborted = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
test.each([
  ["whose sender is still there", { isGone: false, isWhole: true }, aborted, "error"],
  ["that was cut off", { isGone: true, isWhole: false }, new Error("Unexpected end of form"), "debug"],
  ["that was left before it was read", { isGone: true, isWhole: true }, aborted, "debug"],
  [
    "that failed by itself when it had been left",
    { isGone: true, isWhole: true },
    new Error("ours"),
    "error",
  ],
] as const)("a request %s is told as that", (_, request, error, level) => {
  const log = vi.mocked(pino({ name: "the one that was made" }));
  vi.clearAllMocks();
  const place = { route: "/api/said-before", kind: "route", method: "POST" };
  whileAnswering({ isBusy: false, whenAnswered: () => undefined, ...request }, () =>
    logRequestError("1", error, place),
  );
  expect(log[level]).toHaveBeenCalledOnce();
  expect(log[level === "error" ? "debug" : "error"]).not.toHaveBeenCalled();
});
