import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "@/lib/language/width";
import { byTerm, type LabelledRow, lineageTerms, shortTerms, type TermsOf } from "./shortTerms";

const NO_LABELS = { fromLabelEn: null, fromLabelZh: null, toLabelEn: null, toLabelZh: null };
const row = (fields: Partial<LabelledRow>): LabelledRow => ({
  term: "amount",
  effect: "weaker",
  from: null,
  to: null,
  ...NO_LABELS,
  ...fields,
});
const wording = (id: string, year: number, quoteLang: "en" | "zh" = "en") => ({
  id,
  quoteLang,
  saidOn: new Date(`${year}-01-01`),
  saidPrecision: "year" as const,
});
const rewording = (from: number, to: number, ...changes: LabelledRow[]): TermsOf => ({
  changes,
  earlierClaim: wording(`of ${from}`, from),
  laterClaim: wording(`of ${to}`, to),
});

const told = (rows: readonly (ReturnType<typeof lineageTerms> | ReturnType<typeof shortTerms>)[number][]) =>
  rows.map((row) =>
    [row.from, ...("via" in row ? row.via : []), row.to].map((side) => side?.text ?? "-").join(" → "),
  );

describe("a term of a rewording", () => {
  const team = row({
    term: "beneficiary",
    from: "superintelligence alignment",
    to: "safety efforts across the entire company",
    fromLabelEn: "one team",
    toLabelEn: "the whole company",
    fromLabelZh: "一个团队",
    toLabelZh: "整个公司",
  });

  test("is told by amounts and dates, by labels, else by its words", () => {
    const changes = [
      row({ from: "50%", to: "30%" }),
      row({ term: "deadline", from: "by 2025", to: "by 2026" }),
      team,
      row({ term: "action", from: "lower than", to: "growing" }),
    ];
    expect(told(shortTerms("en", rewording(2020, 2023, ...changes)))).toEqual([
      "50% → 30%",
      "2025 → 2026",
      "one team → the whole company",
      "lower than → growing",
    ]);
    expect(told(shortTerms("zh", rewording(2020, 2023, ...changes))).slice(1, 3)).toEqual([
      "2025\u2060年 → 2026\u2060年",
      "一个团队 → 整个公司",
    ]);
  });

  test("that did not move is left out; a side without words may still have a label", () => {
    const changes = [
      row({ effect: "same", from: "20%", to: "20 percent" }),
      row({ term: "deadline", effect: "dropped", from: "by 2030", toLabelEn: "no date" }),
      row({ term: "base", effect: "dropped", from: "2019" }),
    ];
    expect(told(shortTerms("en", rewording(2020, 2023, ...changes)))).toEqual(["2030 → no date", "2019 → -"]);
  });

  test("has the other language's label only for words that its reader cannot read either", () => {
    const half = { ...team, fromLabelZh: null, toLabelZh: null };
    const shown = shortTerms("zh", rewording(2020, 2023, half))[0];
    expect(shown?.from).toMatchObject({ text: "one team", lang: "en", isWords: false });
    const foreign = { ...team, fromLabelEn: null, toLabelEn: null };
    const words = shortTerms("en", rewording(2020, 2023, foreign))[0];
    expect(words?.from).toMatchObject({ text: "superintelligence alignment", lang: "en", isWords: true });
  });

  test("cuts long words at the end of one, and keeps all of them beside", () => {
    const shown = shortTerms("en", rewording(2020, 2023, { ...team, ...NO_LABELS }))[0];
    expect(shown?.to).toEqual({
      text: "safety efforts across the entire…",
      lang: "en",
      isWords: true,
      full: "safety efforts across the entire company",
    });
  });

  test("is never wider than its place, and is the beginning of its words", () => {
    const cell = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(cell, (from) => {
        const side = shortTerms("en", rewording(2020, 2023, row({ term: "action", from })))[0]?.from;
        if (!side) return;
        expect(textWidth(side.text)).toBeLessThanOrEqual(15.8);
        const flat = from.replace(/\s+/gu, " ").trim();
        expect(flat.startsWith(side.full ? side.text.slice(0, -1) : side.text)).toBe(true);
        if (side.full) expect(side.full).toBe(from);
      }),
    );
  });

  test("stands with the others of its kind, each row once", () => {
    const of = fc.constantFrom("amount", "deadline", "base", "action");
    fc.assert(
      fc.property(fc.array(of), (terms) => {
        const rows = terms.map((term, n) => ({ term, n }));
        const groups = byTerm(rows);
        expect(new Set(groups.map(({ term }) => term)).size).toBe(groups.length);
        expect(groups.flatMap((group) => group.rows).toSorted((a, b) => a.n - b.n)).toEqual(rows);
      }),
    );
  });
});

describe("a term of a promise that was reworded twice", () => {
  const first = rewording(2020, 2023, row({ from: "40%", to: "around 25%" }));
  const second = rewording(2023, 2025, row({ from: "around 25%", to: "10%" }));

  test("is told once, step by step from the first words to the last", () => {
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      expect(lineageTerms("en", order)).toMatchObject([{ term: "amount", effect: "weaker", moves: 2 }]);
      expect(told(lineageTerms("en", order))).toEqual(["40% → about 25% → 10%"]);
    }
  });

  test("that was the same in between is told without that step", () => {
    const worded = rewording(2023, 2025, row({ from: "25%", to: "around 25%" }));
    expect(told(lineageTerms("en", [first, worded]))).toEqual(["40% → about 25%"]);
  });

  test("that went one way and then another has no direction, or the end of it", () => {
    const back = rewording(2023, 2025, row({ from: "25%", to: "50%", effect: "stronger" }));
    expect(lineageTerms("en", [first, back])[0]?.effect).toBeNull();
    const gone = rewording(2023, 2025, row({ from: "around 25%", effect: "dropped" }));
    expect(lineageTerms("en", [first, gone])).toMatchObject([{ effect: "dropped", to: null }]);
  });

  test("that came and went is told by its going", () => {
    const came = rewording(2020, 2023, row({ to: "30%", effect: "added" }));
    const went = rewording(2023, 2025, row({ from: "30%", effect: "dropped" }));
    expect(told(lineageTerms("en", [came, went]))).toEqual(["30% → -"]);
  });

  test("is told apart where it moved in several ways, by the words that go on", () => {
    const two = rewording(
      2020,
      2023,
      row({ from: "40%", to: "around 25%" }),
      row({ from: "1 million barrels", effect: "dropped" }),
    );
    const terms = lineageTerms("en", [two, second]);
    expect(told(terms)).toEqual(["40% → about 25% → 10%", "1 million barrels → -"]);
    expect(terms.map(({ moves }) => moves)).toEqual([2, 1]);
  });

  test("is not told twice where a rewording spans both", () => {
    const whole = rewording(2020, 2025, row({ from: "40%", to: "10%" }));
    expect(told(lineageTerms("en", [first, second, whole]))).toEqual(["40% → 10%"]);
  });

  test("has each move in exactly one line", () => {
    const term = fc.constantFrom("amount" as const, "base" as const);
    const change = fc.record({
      term,
      from: fc.constantFrom("a", "b", null),
      to: fc.constantFrom("a", "b", null),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }), (steps) => {
        const chain = steps.map((changes, n) => rewording(2000 + n, 2001 + n, ...changes.map(row)));
        const moves = lineageTerms("en", chain).map((line) => line.moves);
        expect(moves.reduce((sum, count) => sum + count, 0)).toBe(steps.flat().length);
      }),
    );
  });
});
