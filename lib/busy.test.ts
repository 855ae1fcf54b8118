import { describe, expect, test } from "vitest";
import { isBusy } from "./busy";

const withCode = (code: string, message = "It failed.") => Object.assign(new Error(message), { code });

describe("a request may be made again in a moment", () => {
  test.each([
    ["a database that is being started", withCode("57P03", "the database system is starting up")],
    ["a database whose processes were killed", withCode("57P02")],
    ["a database that was stopped under it", withCode("57P01")],
    ["nobody listens at its port", withCode("ECONNREFUSED", "")],
    ["a connection that broke", new Error("Connection terminated unexpectedly")],
    ["what Prisma makes of it: not reached", withCode("P1001")],
    ["closed", withCode("P1017")],
    ["told inside another error", withCode("P2039", "Database error. Code: `57P01`. Message: `terminating`")],
    ["as a cause", new Error("It failed.", { cause: withCode("57P03") })],
  ])("%s", (_what, error) => expect(isBusy(error)).toBe(true));

  test.each([
    ["a rule that was broken", withCode("23505")],
    ["an error of the program", new TypeError("x is undefined")],
    ["a text that holds such a code", new Error("no page 57P011")],
    ["a connection to somebody else that broke", withCode("ECONNRESET")],
    ["no error", "57P03"],
  ])("but not with %s", (_what, error) => expect(isBusy(error)).toBe(false));
});
