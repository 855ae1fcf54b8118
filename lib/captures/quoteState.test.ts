import { describe, expect, it } from "vitest";
import { checkOf as check } from "@/prisma/testing/quoteChecks";
import { isMissing, quoteState, toldState } from "./quoteState";

const SOURCE = { hasAddress: true, hasCopy: true, hasRead: true };

describe("a quotation's state", () => {
  it.each([
    [{ hasAddress: false, hasCopy: false, hasRead: false }, "paper"],
    [{ hasAddress: true, hasCopy: false, hasRead: false }, "no_copy"],
    [{ hasAddress: true, hasCopy: true, hasRead: false }, "unread"],
    [{ hasAddress: false, hasCopy: true, hasRead: true }, "waiting"],
  ] as const)("%o without a check: %s", (source, state) => {
    const said = quoteState(source, []);
    expect(said).toEqual({ state });
    expect(isMissing(said)).toBe(false);
  });

  it("is what the latest copy has, whatever the order of the checks", () => {
    const [may, june] = [check("a", "2026-05-01", "not_found"), check("b", "2026-06-01", "found")];
    for (const checks of [
      [may, june],
      [june, may],
    ])
      expect(quoteState(SOURCE, checks)).toEqual({ state: "checked", latest: june, before: null });
  });

  it("names the latest earlier copy that had it, where the latest has it no more: it is not missing then", () => {
    const checks = [
      check("a", "2026-04-01", "found"),
      check("b", "2026-05-01", "found"),
      check("c", "2026-06-01", "not_found"),
    ];
    const said = quoteState(SOURCE, checks);
    expect(said).toMatchObject({ latest: { captureId: "c" }, before: { captureId: "b" } });
    expect(isMissing(said)).toBe(false);
  });

  it("names an earlier copy that had it with other capitals, where none had it word for word", () => {
    const checks = [
      check("a", "2026-04-01", "differs", ["case"]),
      check("b", "2026-05-01", "differs", ["number"]),
      check("c", "2026-06-01", "not_found"),
    ];
    const said = quoteState(SOURCE, checks);
    expect(said).toMatchObject({ latest: { captureId: "c" }, before: { captureId: "a" } });
    expect(isMissing(said)).toBe(false);
    expect(quoteState(SOURCE, [...checks, check("d", "2026-03-01", "found")])).toMatchObject({
      before: { captureId: "d" },
    });
  });

  it.each(["number", "date", "name", "negation"] as const)("is missing where another %s stands", (other) => {
    const said = quoteState(SOURCE, [check("a", "2026-05-01", "differs", ["case", other])]);
    expect(isMissing(said)).toBe(true);
    const before = check("b", "2026-04-01", "differs", [other]);
    expect(isMissing(quoteState(SOURCE, [before, check("c", "2026-05-01", "not_found")]))).toBe(true);
  });

  it("is missing where it was looked for and stands in no copy", () => {
    expect(isMissing(quoteState(SOURCE, [check("a", "2026-05-01", "not_found")]))).toBe(true);
    expect(isMissing(quoteState(SOURCE, [check("a", "2026-05-01", "differs")]))).toBe(false);
    expect(isMissing(undefined)).toBe(false);
  });
});

describe("what readers are told of a quotation", () => {
  const found = check("a", "2026-04-01", "found");
  const waits = { ...check("b", "2026-05-01", "not_found"), counts: false };
  const refused = { ...check("c", "2026-06-01", "not_found"), counts: false, refused: true };

  it("is that a copy waits only while one does", () => {
    expect(toldState(SOURCE, [waits])).toEqual({ state: "unconfirmed" });
    expect(toldState(SOURCE, [refused, waits])).toEqual({ state: "unconfirmed" });
    expect(toldState({ hasAddress: true, hasCopy: false, hasRead: false }, [refused])).toEqual({
      state: "no_copy",
    });
    expect(toldState({ hasAddress: false, hasCopy: false, hasRead: false }, [refused])).toEqual({
      state: "paper",
    });
  });

  it("is what the copies that count have, whatever the others have", () => {
    expect(toldState(SOURCE, [refused, waits, found])).toMatchObject({ latest: { captureId: "a" } });
  });
});
