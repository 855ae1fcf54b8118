import { describe, expect, test } from "vitest";
import type { Lang } from "@/lib/generated/prisma/enums";
import { certainKind, KINDS, kindOf } from "./model";

const known = {
  ruled: undefined,
  isPlain: false,
  isOfOthers: false,
  isOfLeaving: false,
  isForetold: false,
  isAnnounced: false,
  features: ["a"],
} as const;
/** Weights with which one feature says of which kind a sentence is, with these odds. */
const saying = (odds: Record<string, number>) =>
  Object.fromEntries(KINDS.map((kind) => [kind, { bias: -5, a: odds[kind] ?? 0 }]));

describe("a kind is told", () => {
  test("where the model is sure of it, and rules read nothing else", () => {
    expect(certainKind(known, saying({ event: 8 }))).toBe("event");
    expect(certainKind({ ...known, ruled: "event" }, saying({ event: 5.8 }))).toBe("event");
    expect(certainKind(known, saying({ event: 5.8 }))).toBeUndefined();
    expect(certainKind({ ...known, ruled: "quantity" }, saying({ event: 8 }))).toBeUndefined();
    expect(certainKind(known, saying({ event: 8, quantity: 8 }))).toBeUndefined();
    expect(certainKind(known, saying({ none: 8 }))).toBeUndefined();
    expect(certainKind(known, saying({ event: 8, none: 6 }))).toBeUndefined();
  });

  test("as sure as one asks", () => {
    const weights = saying({ event: 6.5 });
    expect(certainKind(known, weights)).toBe("event");
    expect(certainKind(known, weights, { open: 0.95, ruled: 0.9, plain: 0.5 })).toBeUndefined();
  });

  test("by its own words, unless the model is sure that it is not", () => {
    const plain = { ...known, ruled: "accusation", isPlain: true } as const;
    expect(certainKind(plain, saying({ none: 8, accusation: 4 }))).toBe("accusation");
    expect(certainKind(plain, saying({ none: 8 }))).toBeUndefined();
  });

  test("as nothing that happens, is promised or counted, where it is only expected", () => {
    const expected = { ...known, isForetold: true };
    for (const kind of ["event", "promise", "quantity"])
      expect(certainKind(expected, saying({ [kind]: 8 }))).toBeUndefined();
  });

  test("as no reason for leaving, where nobody leaves", () => {
    expect(certainKind(known, saying({ departure_reason: 8 }))).toBeUndefined();
    expect(certainKind({ ...known, isOfLeaving: true }, saying({ departure_reason: 8 }))).toBe(
      "departure_reason",
    );
  });

  test("as no promise, where somebody foresees it or wants it of others", () => {
    expect(certainKind({ ...known, isOfOthers: true }, saying({ promise: 8 }))).toBeUndefined();
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
  ["Jane Roe claimed the firm thought it would be late.", "en", undefined],
  ["公司承诺五年内把能耗降低三成。", "zh", "promise"],
  ["两国周二签署了三项协议。", "zh", "event"],
  ["前三季度营收同比增长12%。", "zh", "quantity"],
  ["他指控公司欺骗了公众。", "zh", "accusation"],
  ["专家预计，明年价格将下降。", "zh", undefined],
  ["Most economists expect two further increases this year.", "en", undefined],
  ["Shortstop Eli Park committed two errors for the visitors.", "en", undefined],
  ["Donors have paid barely a quarter of what they pledged.", "en", undefined],
  ["“这个指责毫无根据，纯属捏造。”朱庭说。", "zh", "characterisation"],
  ["一些楼盘降标减配，承诺的石材外墙变成真石漆，业主集体拉横幅维权。", "zh", undefined],
])("%s (%s) → %s", (sentence, lang, kind) => {
  expect(kindOf(sentence, { lang, speakers: [] })).toBe(kind);
});
