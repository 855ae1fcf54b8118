import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asStored, cellsOf, emptyRow, moved, newKey, rowsOf, withNew } from "./termRows";

const keys = (rows: { key: string }[]) => rows.map(({ key }) => key).join("");
const rows = [..."abcd"].map(emptyRow);

describe("moved", () => {
  it.each([
    [0, 1, "bacd"],
    [3, 0, "dabc"],
    [1, 3, "acdb"],
    [0, -1, "abcd"],
    [3, 4, "abcd"],
    [9, 0, "abcd"],
  ])("from %i to %i: %s", (at, to, expected) => expect(keys(moved(rows, at, to))).toBe(expected));

  it("loses and doubles nothing, and back is where it was", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (at, to) => {
        const there = moved(rows, at, to);
        expect(keys(there).split("").sort().join("")).toBe("abcd");
        if (at < 4 && to < 4) expect(keys(moved(there, to, at))).toBe("abcd");
      }),
    );
  });
});

describe("withNew", () => {
  it("puts an empty row at the place and keeps the others in order", () => {
    expect(keys(withNew(rows, 2, "x"))).toBe("abxcd");
    expect(keys(withNew([], 0, "x"))).toBe("x");
  });
});

describe("rowsOf", () => {
  it("takes back what cellsOf gave, and makes text of what is none", () => {
    const labels = { fromLabelEn: "a fifth", toLabelEn: "", fromLabelZh: "", toLabelZh: "" };
    const cells = {
      ...labels,
      term: "amount",
      from: "20%",
      to: "",
      effect: "dropped",
      noteEn: "",
      noteZh: "",
    };
    expect(cellsOf(rowsOf([cells, { ...cells, to: null, effect: 7 }]))).toEqual([
      cells,
      { ...cells, effect: "" },
    ]);
    expect(rowsOf("nothing")).toEqual([]);
  });
});

describe("newKey", () => {
  it("is one that no row has, also after rows were taken out or came from a draft", () => {
    expect(newKey(rowsOf([{}, {}]))).toBe("new-1");
    expect(newKey([emptyRow("new-7"), emptyRow("row-9")])).toBe("new-8");
  });
});

describe("asStored", () => {
  it("makes null of what was not written, and marks a row without an effect as one that moved", () => {
    expect(asStored({ ...emptyRow("x"), from: "20%" })).toEqual({
      term: "action",
      from: "20%",
      to: null,
      effect: "unclear",
    });
  });
});
