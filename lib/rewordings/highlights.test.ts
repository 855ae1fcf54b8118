import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlightRuns, type LocatedChange, locateChanges } from "./highlights";

const WORDING = "20% of compute to one team by 2027";
const at = (words: string) => {
  const start = WORDING.indexOf(words);
  return { start, end: start + words.length };
};
const change = (effect: LocatedChange["effect"], ...words: string[]): LocatedChange => ({
  effect,
  spans: { earlier: words.map(at), later: words.map(at) },
});
const brief = (changes: LocatedChange[], side: "earlier" | "later" = "earlier") =>
  highlightRuns(WORDING, side, changes).map(({ mark, segments }) => [
    mark,
    ...segments.map(({ text, rows, ends }) => `${text}|${rows}|${ends}`),
  ]);

describe("linkedTo", () => {
  const wordings = { earlier: "20% now, and 20% more by 2027", later: "at least 20%" };
  const row = { term: "amount", from: "20%", to: "at least 20%", effect: "weaker" } as const;
  const second = { earlier: [{ start: 13, end: 16 }], later: [{ start: 9, end: 12 }] };

  test("finds the words of a row; none on a side that has none", () => {
    const [both, one] = [locateChanges(wordings, [row]), locateChanges(wordings, [{ ...row, to: null }])];
    expect(both[0]?.spans).toEqual({ earlier: [{ start: 0, end: 3 }], later: [{ start: 0, end: 12 }] });
    expect(one[0]?.spans).toEqual({ earlier: [{ start: 0, end: 3 }], later: [] });
  });

  test("takes the program's places for the words that it found itself, and for no others", () => {
    const program = [{ ...row, to: "20%", spans: second }];
    expect(locateChanges(wordings, [row], program)[0]?.spans).toEqual({
      earlier: second.earlier,
      later: [{ start: 0, end: 12 }],
    });
    const twice = [
      { ...row, to: null },
      { ...row, to: null },
    ];
    expect(locateChanges(wordings, twice).map(({ spans }) => spans.earlier[0]?.start)).toEqual([0, 13]);
    expect(
      locateChanges(wordings, [...twice, ...twice], [{ ...row, to: null, spans: second }]).map(
        ({ spans }) => spans.earlier[0]?.start,
      ),
    ).toEqual([13, 0, 0, 0]);
    const other = [{ ...row, term: "base" as const, spans: second }];
    expect(locateChanges(wordings, [row], other)[0]?.spans.earlier).toEqual([{ start: 0, end: 3 }]);
  });
});

describe("linkedRuns", () => {
  test("marks the words of each row, what stands apart from what moved", () => {
    const changes = [change("same", "20%"), change("broader", "to one team"), change("dropped", "by 2027")];
    expect(brief(changes)).toEqual([
      ["stands", "20%|1|1"],
      [null, " of compute ||"],
      ["cut", "to one team|2|2"],
      [null, " ||"],
      ["cut", "by 2027|3|3"],
    ]);
    expect(brief(changes, "later")[2]).toEqual(["new", "to one team|2|2"]);
  });

  test("words of two rows belong to both, and a row may have words in several places", () => {
    expect(brief([change("weaker", "20% of compute"), change("narrower", "compute to one", "2027")])).toEqual(
      [
        ["cut", "20% of |1|", "compute|1,2|1", " to one|2|2"],
        [null, " team by ||"],
        ["cut", "2027|2|2"],
      ],
    );
  });

  test("space around the words stays unmarked, places outside the wording mark nothing", () => {
    const spans = { earlier: [{ start: 3, end: 7 }], later: [] };
    expect(brief([{ effect: "weaker", spans }])[1]).toEqual(["cut", "of|1|1"]);
    const outside = [
      { start: 90, end: 99 },
      { start: -5, end: 0 },
      { start: 3, end: 4 },
    ];
    expect(brief([{ effect: "weaker", spans: { earlier: outside, later: [] } }])).toEqual([
      [null, `${WORDING}||`],
    ]);
  });

  test("the segments joined are the wording, every place has the rows that cover it", () => {
    const span = fc.tuple(fc.integer({ min: -3, max: 70 }), fc.integer({ min: -3, max: 70 }));
    const spans = fc.array(
      span.map(([start, end]) => ({ start, end })),
      { maxLength: 4 },
    );
    const changes = fc.array(
      fc.record({
        effect: fc.constantFrom<LocatedChange["effect"]>("same", "weaker"),
        spans: fc.record({ earlier: spans, later: spans }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), changes, (wording, rows) => {
        const runs = highlightRuns(wording, "earlier", rows);
        const segments = runs.flatMap((run) => run.segments);
        expect(segments.map(({ text }) => text).join("")).toBe(wording);
        for (const run of runs)
          expect(run.mark === null).toBe(run.segments.every((one) => one.rows.length === 0));
        for (const { start, text, ends } of segments)
          expect(
            wording.slice(start, start + text.length) === text && ends.every((row) => row <= rows.length),
          ).toBe(true);
      }),
    );
  });
});
