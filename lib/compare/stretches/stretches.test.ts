import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { foldText } from "@/lib/language/fold";
import { overlaps, type Span } from "@/lib/language/span";
import { compare } from "../compare";
import { pairs } from "../pairs/all";
import type { Stretch, Wording } from "../types";
import { type Table, tellWords } from "./stretches";

type Pair = { earlier: Wording & { lang: string }; later: Wording & { lang: string } };
const SIDES = ["earlier", "later"] as const;

const letters = (text: string) =>
  foldText(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function tell({ earlier, later }: Pair, table?: Table) {
  const langs = { earlierLang: earlier.lang, laterLang: later.lang };
  const { changes, readings, answer } = compare(earlier, later);
  const told = tellWords({ earlier, later }, langs, {
    ...(table ?? { rows: changes }),
    readings,
  });
  if (!told) throw new Error("The languages differ");
  return { ...told, rows: table?.rows ?? changes, changes, answer };
}

/** The text without the words of the stretches on its side. */
function without(text: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

const on = (stretches: readonly Stretch[], side: "earlier" | "later") =>
  stretches.flatMap((one) => one[side] ?? []);

/** What holds of every pair and every table. */
function expectOneStory(pair: Pair, table?: Table) {
  const { words, stretches, rows } = tell(pair, table);
  const what = `${pair.earlier.text} / ${pair.later.text}`;
  // Each mark belongs to one stretch, and each stretch is marked.
  const marked = words.flatMap((word) => (word.op === "same" ? [] : [word.stretch]));
  expect(new Set(marked), what).toEqual(new Set(stretches.keys()));
  // The text is the later wording.
  const later = words.filter(
    (word) => word.op !== "removed" && !(word.op === "moved" && word.end === "from"),
  );
  expect(later.map(({ text }) => text).join(""), what).toBe(pair.later.text.trim());
  for (const side of SIDES) {
    const spans = on(stretches, side).toSorted((a, b) => a.start - b.start);
    // No word is told of twice, and a mark has the words of its stretch.
    for (const [n, span] of spans.entries())
      expect(span.start, what).toBeGreaterThanOrEqual(spans[n - 1]?.end ?? 0);
    const gone = (word: (typeof words)[number]) =>
      word.op === "removed" || (word.op === "moved" && word.end === "from");
    const came = (word: (typeof words)[number]) =>
      word.op === "added" || (word.op === "moved" && word.end === "to");
    for (const word of words) {
      if (word.op === "same" || !(side === "earlier" ? gone(word) : came(word)) || !word.text.trim())
        continue;
      const span = stretches[word.stretch ?? -1]?.[side];
      expect(span && pair[side].text.slice(span.start, span.end), what).toBe(word.text.trim());
    }
    // A mark begins and ends where a word does.
    const text = pair[side].text;
    for (const { start, end } of spans)
      for (const at of [start, end])
        expect(text.slice(Math.max(0, at - 1), at + 1), what).not.toMatch(/^[a-z]{2}$/iu);
  }
  // What no stretch tells of is the same in both.
  const [left, right] = SIDES.map((side) => letters(without(pair[side].text, on(stretches, side))));
  expect(left, what).toBe(right);
  for (const { reads, rows: mine, why, ...at } of stretches) {
    expect(mine.length > 0, what).toBe(reads === "row");
    if (reads !== "same" || !table) expect(why !== null, what).toBe(reads === "same");
    // A row tells of a stretch exactly where its words stand in it.
    const touching = rows.flatMap(({ spans }, n) =>
      SIDES.some((side) => spans[side].some((span) => at[side] && overlaps(span, at[side]))) ? [n] : [],
    );
    expect(mine, what).toEqual(touching);
  }
  return { stretches, rows };
}

const sameLanguage = pairs.filter(({ lang }) => !lang.includes("-"));
const pairOf = ({ earlier, later, lang, saidOn }: (typeof pairs)[number]): Pair => {
  const [from, to] = saidOn?.map((day) => parsePartialDate(day)) ?? [];
  return { earlier: { text: earlier, lang, saidOn: from }, later: { text: later, lang, saidOn: to } };
};

describe("each difference is told once", () => {
  test("in all of the project's own pairs, in both directions", () => {
    for (const one of sameLanguage) {
      const { earlier, later } = pairOf(one);
      const there = expectOneStory({ earlier, later });
      const back = expectOneStory({ earlier: later, later: earlier });
      const shape = ({ earlier: from, later: to, reads }: Stretch) => JSON.stringify([from, to, reads]);
      const turned = back.stretches.map((each) =>
        shape({ ...each, earlier: each.later, later: each.earlier }),
      );
      expect(turned.toSorted(), one.id).toEqual(there.stretches.map(shape).toSorted());
    }
  });

  test("each row of the comparer has its words in a stretch, or they stand in both wordings", () => {
    const lost = sameLanguage.flatMap((one) => {
      const pair = pairOf(one);
      const { stretches, rows } = expectOneStory(pair);
      const told = new Set(stretches.flatMap((each) => each.rows));
      const other = { earlier: letters(pair.later.text), later: letters(pair.earlier.text) };
      return rows.flatMap((row, n) => {
        const stands = SIDES.every((side) =>
          row.spans[side].every(({ start, end }) =>
            other[side].includes(letters(pair[side].text.slice(start, end))),
          ),
        );
        return told.has(n) || stands ? [] : [`${one.id}: row ${n + 1}`];
      });
    });
    expect(lost).toEqual([]);
  });

  test("whatever was edited, and whatever rows people wrote", () => {
    const words = (text: string) => text.match(/\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
    const edit = fc.record({
      at: fc.nat(40),
      gone: fc.nat(3),
      put: fc.constantFrom(
        "",
        "the ",
        "not ",
        "20% ",
        "some of ",
        "的",
        "不得",
        "两年",
        "市政府",
        "(a) ",
        "，",
      ),
    });
    const span = fc
      .tuple(fc.nat(90), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const row = fc.record({
      spans: fc.record({
        earlier: fc.array(span, { maxLength: 2 }),
        later: fc.array(span, { maxLength: 2 }),
      }),
    });
    const rows = fc.array(row, { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...sameLanguage),
        fc.array(edit, { maxLength: 4 }),
        fc.option(rows),
        (one, edits, written) => {
          const { earlier } = pairOf(one);
          const text = edits.reduce((said, { at, gone, put }) => {
            const parts = words(said);
            parts.splice(at % (parts.length + 1), gone, put);
            return parts.join("");
          }, earlier.text);
          fc.pre(text.trim() !== "");
          const table = written ? { rows: written } : undefined;
          expectOneStory({ earlier, later: { ...earlier, text } }, table);
        },
      ),
      { numRuns: 400 },
    );
  });
});

const marksOf = (earlier: string, later: string, lang: string) =>
  tell({ earlier: { text: earlier, lang }, later: { text: later, lang } }).words.flatMap((word) =>
    word.op === "same" ? [] : [word.text.trim()],
  );

describe("marks stand on whole phrases", () => {
  test.each([
    [
      "a number with its unit",
      "We will spend 40 million dollars.",
      "We will spend 30 million dollars.",
      ["40 million dollars", "30 million dollars"],
    ],
    [
      "a name",
      "We told the European Commission so.",
      "We told the European Council so.",
      ["European Commission", "European Council"],
    ],
    ["no article alone", "We delete the data at once.", "We delete data at once.", ["the data", "data"]],
    [
      "no half of a compound",
      "It covers short-term loans.",
      "It covers long-term loans.",
      ["short-term", "long-term"],
    ],
    ["a date", "We open in May 2027.", "We open in June 2027.", ["May 2027", "June 2027"]],
  ])("%s", (_, earlier, later, marks) => {
    expect(marksOf(earlier, later, "en")).toEqual(marks);
  });

  test.each([
    ["a word that is cut in two", "由股东大会决定。", "由股东会决定。", ["股东大会", "股东会"]],
    ["a number with its unit", "罚款五十万元。", "罚款三十万元。", ["五十万元", "三十万元"]],
    ["no particle alone", "本市居民均可申请。", "本市的居民均可申请。", ["本市", "本市的"]],
    ["traditional characters too", "由股東大會決定。", "由股東會決定。", ["股東大會", "股東會"]],
  ])("%s, in Chinese", (_, earlier, later, marks) => {
    expect(marksOf(earlier, later, "zh")).toEqual(marks);
  });
});

describe("what has no row says how it reads", () => {
  const readsOf = (earlier: string, later: string, lang: string, table?: Table) =>
    tell({ earlier: { text: earlier, lang }, later: { text: later, lang } }, table).stretches.map(
      ({ reads, why }) => why ?? reads,
    );

  test.each([
    ["We deleted 20% of it.", "We deleted one fifth of it.", ["value"]],
    ["As Section 4.2 says, we pay.", "As Section 5.1 says, we pay.", ["pointer"]],
    ["The organisation pays.", "The organization pays.", ["spelling"]],
    ["By 2030, we will pay all staff.", "We will pay all staff by 2030.", ["moved"]],
    ["We plan to open it.", "We intend to open it.", ["synonym"]],
  ])("%s / %s", (earlier, later, reads) => {
    expect(readsOf(earlier, later, "en")).toEqual(reads);
  });

  test("Chinese words of one meaning are synonyms, in either script", () => {
    expect(readsOf("本院将立即公开结果。", "本院将立刻公开结果。", "zh")).toEqual(["synonym"]);
    expect(readsOf("本院將立即公開結果。", "本院將立刻公開結果。", "zh")).toEqual(["synonym"]);
  });

  test("what the comparer doubts it cannot tell, also where reviewers wrote a table without it", () => {
    const pair = ["We will repay all customers.", "We will repay most guests."] as const;
    expect(readsOf(...pair, "en", { rows: [] })).toContain("cannot_tell");
  });

  test.each([
    ["Alice will report to Bob.", "Bob will report to Alice."],
    ["It will be legal to fish here.", "It will be illegal to fish here."],
    ["We will plant trees on 20 farms.", "We will plant shrubs on 30 farms."],
    ["不得公开信息。", "应当公开信息。"],
  ])(
    "an opposite, a denial, words that changed places are never told as the same: %s / %s",
    (earlier, later) => {
      const lang = /\p{Script=Han}/u.test(earlier) ? "zh" : "en";
      expect(readsOf(earlier, later, lang)).not.toContain("same");
      expect(
        readsOf(earlier, later, lang).filter((read) => read === "moved" || read === "rephrasing"),
      ).toEqual([]);
    },
  );
});

test("of one long difference each row has its own mark", () => {
  const earlier =
    "We are dedicating 20% of the compute we hold over the next four years to solving alignment.";
  const later = "allocate 20 percent of its resources toward safety research over multiple years";
  const words = [
    ["alignment", "safety research"],
    ["20%", "20 percent"],
    ["we hold", "its resources"],
    ["over the next four years", "over multiple years"],
  ] as const;
  const at = (text: string, part: string) => [
    { start: text.indexOf(part), end: text.indexOf(part) + part.length },
  ];
  const rows = words.map(([from, to]) => ({ spans: { earlier: at(earlier, from), later: at(later, to) } }));
  const pair = { earlier: { text: earlier, lang: "en" }, later: { text: later, lang: "en" } };
  const told = tell(pair, { rows });
  expectOneStory(pair, { rows });
  const marks = told.words.flatMap((word) =>
    word.op === "same"
      ? []
      : [[word.text.replace(/^\s+|[\s.]+$/gu, ""), told.stretches[word.stretch ?? -1]?.rows]],
  );
  for (const [row, [from, to]] of words.entries())
    for (const part of [from, to]) expect(marks).toContainEqual([part, [row]]);
});
