import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Effect, Term } from "@/lib/generated/prisma/enums";
import { MOST_CHANGES } from "@/lib/rewordings/schema";
import { checkAnswer } from "./checkAnswer";
import type { ReadPair } from "./pair";
import { type HeardAnswer, hearAnswer } from "./schema";

const PAIR: ReadPair = {
  earlier: { text: "We will plant 500 trees 🌳 in every corporate park by 2030.", said: "2020" },
  later: { text: "我们计划在部分园区植树。We aim to plant trees in some parks.", said: "2024-02" },
};

const row = (fields: Partial<HeardAnswer["rows"][number]> = {}) => ({
  ...{ term: "amount", effect: "dropped", earlier: "500 trees", later: null, why: "No number is named." },
  ...fields,
});
const check = (...rows: HeardAnswer["rows"]) => checkAnswer({ answer: "changed", rows }, PAIR);

describe("a row is kept", () => {
  test("when its words stand in the wordings and its term and effect in our lists", () => {
    const strength = { term: "strength", effect: "weaker", earlier: "will", later: "计划" };
    expect(check(row(), row(strength))).toEqual({
      answer: "changed",
      changes: [
        { term: "amount", effect: "dropped", from: "500 trees", to: null, why: "No number is named." },
        { term: "strength", effect: "weaker", from: "will", to: "计划", why: "No number is named." },
      ],
      dropped: 0,
    });
  });

  test.each([
    ["500", "It costs 500, at most 600."],
    ["1,500", "It costs 1,500. 3 more follow."],
    ["5%", "It rose by 5%."],
    ["500万", "我们将种植500万棵树。"],
    ["三百棵", "我们将种植三百棵树。"],
    ["🌳", "Plant a 🌳 a day, 2 at most."],
  ])("with the whole of a number or a sign: %s", (earlier, text) => {
    const pair = { ...PAIR, earlier: { text, said: null } };
    expect(checkAnswer({ answer: "changed", rows: [row({ earlier })] }, pair)).toMatchObject({
      changes: [{ from: earlier }],
    });
  });

  test("with the space around its words taken off", () => {
    expect(check(row({ earlier: " 500 trees\n", later: " " })).changes).toMatchObject([
      { from: "500 trees", to: null },
    ]);
  });
});

describe("a row is dropped", () => {
  test.each([
    ["words that stand in neither", { earlier: "600 trees" }],
    ["words of the other wording", { earlier: "some parks" }],
    ["invented words beside right ones", { effect: "weaker", later: "several" }],
    ["words in other capitals", { earlier: "500 Trees" }],
    ["words with a part left out", { earlier: "500 … park" }],
    ["a part of a word", { earlier: "rate park" }],
    ["a part of a number", { earlier: "50" }],
    ["half a character", { earlier: "trees \ud83c" }],
    ["the other half", { earlier: "\udf33 in" }],
    ["a mark alone", { earlier: "." }],
    ["an addition that quotes no later words", { effect: "added" }],
    ["a loss that quotes no earlier words", { earlier: null, later: "some parks" }],
    ["a difference between equal words", { effect: "weaker", earlier: "plant", later: "plant" }],
    ["no words at all", { earlier: null, later: null }],
    ["a term that is none of ours", { term: "tone" }],
    ["an effect that is none of ours", { effect: "worse" }],
    ["a member of every object", { term: "constructor" }],
    ["no reason", { why: "  " }],
    ["a reason of many sentences", { why: "So it is. ".repeat(60) }],
    ["a reason that turns the text around it", { why: "It is \u202eless." }],
    ["a reason that the database cannot keep", { why: "\0" }],
  ])("for %s", (_, fields) => {
    expect(check(row(fields), row())).toMatchObject({ changes: [{ from: "500 trees" }], dropped: 1 });
  });

  test.each([
    ["1", "It costs 1,500 euros."],
    ["500", "It costs 1,500 euros."],
    ["2", "It rose by 2.5 percent."],
    ["5", "It rose by 2.5 percent."],
    ["500", "我们将种植500万棵树。"],
    ["三", "我们将种植三百棵树。"],
    ["百棵", "我们将种植三百棵树。"],
  ])("for %s alone out of: %s", (earlier, text) => {
    const pair = { ...PAIR, earlier: { text, said: null } };
    expect(checkAnswer({ answer: "changed", rows: [row({ earlier })] }, pair)).toMatchObject({ dropped: 1 });
  });

  test("when there are more than a table holds", () => {
    const { changes, dropped } = check(...Array.from({ length: MOST_CHANGES + 7 }, () => row()));
    expect([changes.length, dropped]).toEqual([MOST_CHANGES, 7]);
  });
});

test("whatever it is told, what is left of an answer stands in the texts", () => {
  const words = fc.option(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("We will", "园区", "s")));
  const rows = fc.array(
    fc.record({
      term: fc.oneof(fc.constantFrom(...Object.values(Term)), fc.string()),
      effect: fc.oneof(fc.constantFrom(...Object.values(Effect)), fc.string()),
      ...{ earlier: words, later: words, why: fc.string({ minLength: 1 }) },
    }),
  );
  fc.assert(
    fc.property(rows, (some) => {
      const { changes, dropped } = check(...some);
      expect(changes.length + dropped).toBe(some.length);
      for (const { term, effect, from, to } of changes) {
        expect(Object.keys(Term)).toContain(term);
        expect(Object.keys(Effect)).toContain(effect);
        expect(PAIR.earlier.text).toContain(from ?? "");
        expect(PAIR.later.text).toContain(to ?? "");
        expect(from ?? to).not.toBeNull();
      }
    }),
  );
});

describe("an answer", () => {
  const said = JSON.stringify({ answer: "same", rows: [] });
  test.each([
    ["as it was asked for", said],
    ["in a fence", `\`\`\`json\n${said}\n\`\`\``],
    ["after a thought", `<think>\nIs it {"answer": "changed"}?\n</think>\n\n${said}\n`],
    ["with more than was asked for", JSON.stringify({ answer: "same", rows: [], verdict: "false" })],
  ])("is heard %s", (_, text) => {
    expect(hearAnswer(text)).toEqual({ answer: "same", rows: [] });
  });

  test.each([
    ["nothing", ""],
    ["talk", "Sure! The wordings are the same."],
    ["another answer", JSON.stringify({ answer: "publish", rows: [] })],
    ["no rows", JSON.stringify({ answer: "same" })],
    ["rows that are none", JSON.stringify({ answer: "changed", rows: ["amount"] })],
    ["rows without a reason", JSON.stringify({ answer: "changed", rows: [{ ...row(), why: undefined }] })],
    ["half of one", said.slice(0, -3)],
    ["a thought without an end", `<think>${said}`],
    ["a list", `[${said}]`],
  ])("is none: %s", (_, text) => {
    expect(hearAnswer(text)).toBeNull();
  });

  test("of white space or fences without end is heard to its end, and is none", () => {
    for (const piece of [" ", "```", "<think>", "\n"]) expect(hearAnswer(piece.repeat(600_000))).toBeNull();
  });
});
