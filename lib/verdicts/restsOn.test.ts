import { describe, expect, it } from "vitest";
import { decisiveOf, restsOnMissing, ungrounded } from "./restsOn";

const [FOUND, MISSING] = [
  { id: "a", isMissing: false },
  { id: "b", isMissing: true },
];
const written = (decisive: string[] = [], quoteReason: string | null = null) => ({ decisive, quoteReason });

describe("what a verdict rests on", () => {
  it("is what was marked and is there, or the one piece of evidence that there is", () => {
    expect(decisiveOf([FOUND, MISSING], written(["b", "gone"]))).toEqual(["b"]);
    expect(decisiveOf([FOUND], written())).toEqual(["a"]);
    expect(decisiveOf([FOUND, MISSING], written())).toEqual([]);
    expect(decisiveOf([], written(["gone"]))).toEqual([]);
  });

  it.each([
    ["no evidence at all", [], written(), {}],
    ["one piece, found", [FOUND], written(), {}],
    ["one piece, not found", [MISSING], written(), { quoteReason: "quote_reason_required" }],
    ["one piece, not found, with a reason", [MISSING], written([], "It is a scan."), {}],
    ["two, none marked", [FOUND, MISSING], written(), { decisive: "decisive_required" }],
    ["two, the found one marked", [FOUND, MISSING], written(["a"]), {}],
    [
      "two, the missing one marked too",
      [FOUND, MISSING],
      written(["a", "b"]),
      { quoteReason: "quote_reason_required" },
    ],
  ])("%s", (_, grounds, said, reasons) => {
    expect(ungrounded(grounds, said)).toEqual(reasons);
  });

  it("asks for a reason only for what is decisive", () => {
    expect(restsOnMissing([FOUND, MISSING], ["a"])).toBe(false);
    expect(restsOnMissing([FOUND, MISSING], ["a", "b"])).toBe(true);
  });
});
