import { describe, expect, it } from "vitest";
import type { QuoteResult } from "@/lib/generated/prisma/enums";
import { type Check, isMissing, quoteState } from "./quoteState";

const check = (captureId: string, day: string, result: QuoteResult): Check => ({
  captureId,
  copiedAt: new Date(day),
  result,
  differences: [],
  pieces: [],
});
const SOURCE = { hasAddress: true, copies: 2, read: 2 };

describe("a quotation's state", () => {
  it.each([
    [{ hasAddress: false, copies: 0, read: 0 }, "paper"],
    [{ hasAddress: true, copies: 0, read: 0 }, "no_copy"],
    [{ hasAddress: true, copies: 1, read: 0 }, "unread"],
    [{ hasAddress: false, copies: 1, read: 1 }, "waiting"],
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

  it("is missing where it was looked for and stands in no copy", () => {
    expect(isMissing(quoteState(SOURCE, [check("a", "2026-05-01", "not_found")]))).toBe(true);
    expect(isMissing(quoteState(SOURCE, [check("a", "2026-05-01", "differs")]))).toBe(false);
    expect(isMissing(undefined)).toBe(false);
  });
});
