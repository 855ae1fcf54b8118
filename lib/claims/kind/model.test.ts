import { describe, expect, test } from "vitest";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { certainKind, KINDS, kindOf, ofEachKind, type Weights } from "./model";

const LEAST = ofEachKind(() => 0.7);

/** Weights that lean so far to each of these kinds, in log odds; what rules read counts for much. */
const leaning = (odds: Partial<Record<ClaimKind, number>>): Weights => ({
  bias: KINDS.map((kind) => odds[kind] ?? -8),
  ...Object.fromEntries(
    KINDS.map((kind) => [`ruled:${kind}`, KINDS.map((other) => (other === kind ? 2 : 0))]),
  ),
});
const told = (odds: Partial<Record<ClaimKind, number>>, ...names: string[]) =>
  certainKind({ names, meaning: [] }, leaning(odds), LEAST);

describe("a kind is told", () => {
  test("where the model is sure of it, as sure as one asks", () => {
    expect(told({ event: 3 })).toBe("event");
    const unsure = { event: 0.5, quantity: 0 };
    expect(told(unsure)).toBeUndefined();
    expect(certainKind({ names: [], meaning: [] }, leaning(unsure), { ...LEAST, event: 0.5 })).toBe("event");
    expect(told({ event: 1, quantity: 2 })).toBe("quantity");
  });

  test("where rules read it and nothing else is surer", () => {
    expect(told({ event: 0.5, quantity: 0 }, "ruled:event")).toBe("event");
    expect(told({ event: 0.5, quantity: 9 }, "ruled:event")).toBe("quantity");
  });

  test("as no quantity where rules read a promise: with a number it is one still", () => {
    expect(told({ quantity: 8 }, "ruled:promise")).toBeUndefined();
  });

  test("as nothing that happens, is promised or counted, where it is only expected", () => {
    for (const kind of ["event", "promise", "quantity"])
      expect(told({ [kind]: 8 }, "foretold")).toBeUndefined();
  });

  test("as no reason for leaving, where nobody leaves", () => {
    expect(told({ departure_reason: 8 })).toBeUndefined();
    expect(told({ departure_reason: 8 }, "of leaving")).toBe("departure_reason");
  });

  test("as an accusation, where somebody is blamed over a promise", () => {
    expect(told({ quantity: 8 }, "plain:accusation", "cue:commitment")).toBe("accusation");
  });

  test("of no question", () => {
    expect(told({ promise: 8 }, "ASKS")).toBeUndefined();
  });

  test("as no promise, where somebody foresees it or wants it of others", () => {
    expect(told({ promise: 8 })).toBe("promise");
    expect(told({ promise: 8 }, "of others")).toBeUndefined();
  });
});

test.each<[string, Lang, ReturnType<typeof kindOf>]>([
  ["He also said he hoped the deal would “pave the way” for direct talks.", "en", undefined],
  [
    "The mayor is under fire for failing to deliver on a vow that the bridge would open in May.",
    "en",
    "accusation",
  ],
  [
    "The group announced that the firm had reached an agreement with a contractor to accept 1,000 cleaners.",
    "en",
    undefined,
  ],
  [
    "The two unions stressed the decision would not change the reality that the rules were illegal.",
    "en",
    undefined,
  ],
  ["Only two committed to that timeline when the agency chose three of those firms.", "en", undefined],
  ["林溪称，自己当初投资这家机构就是因为相信了周明的话，当时周明承诺它是非营利组织。", "zh", undefined],
  ["We are dedicating a fifth of our compute over the next four years to one team.", "en", "promise"],
  ["The company pledged to plant 4,000 trees.", "en", "promise"],
  ["Police arrested two men in the harbour on Monday.", "en", "event"],
  ["Sales rose 12% to $3bn.", "en", "quantity"],
  ["He accused them of breaking their promise.", "en", "accusation"],
  ["Will the plant close?", "en", undefined],
  ["Jane Roe said it would likely raise tensions.", "en", undefined],
  ["公司承诺五年内把能耗降低三成。", "zh", "promise"],
  ["两国周二签署了三项协议。", "zh", "event"],
  ["前三季度营收同比增长12%。", "zh", "quantity"],
  ["他指控公司欺骗了公众。", "zh", "accusation"],
  ["专家预计，明年价格将下降。", "zh", undefined],
  ["Most economists expect two further increases this year.", "en", undefined],
  ["Shortstop Eli Park committed two errors for the visitors.", "en", undefined],
  ["Donors have paid barely a quarter of what they pledged.", "en", "quantity"],
  ["“这个指责毫无根据，纯属捏造。”朱庭说。", "zh", "characterisation"],
  ["一些楼盘降标减配，承诺的石材外墙变成真石漆，业主集体拉横幅维权。", "zh", undefined],
])("%s (%s) → %s", (sentence, lang, kind) => {
  expect(kindOf(sentence, { lang, speakers: [] })).toBe(kind);
});
