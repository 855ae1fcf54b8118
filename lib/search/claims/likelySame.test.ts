import { describe, expect, test } from "vitest";
import { type Found, isStatement, likelySame } from "./likelySame";

const PLEDGE = "We are giving 20% of our compute to safety research over four years.";
const found = (id: string, more: Partial<Found> = {}): Found => ({
  id,
  likelihood: 0.9,
  namesOthers: false,
  kind: "promise",
  texts: [PLEDGE],
  ...more,
});
const likely = (texts: string[], ...claims: Found[]) => [...likelySame({ texts }, claims)];

describe("a statement", () => {
  test.each([
    "OpenAI gave 20% of its compute to safety.",
    "Will Harper kept the bridge open in winter.",
    "The ministry said how many beds there are.",
    "OpenAI承诺把两成算力用于安全研究。",
    "他没有说明会给多少算力。",
  ])("is: %s", (text) => expect(isStatement(text)).toBe(true));
  test.each([
    "20% of compute",
    "两成算力",
    "Did OpenAI give 20% of its compute to safety?",
    "did openai give a fifth of its compute to safety",
    "how much compute did OpenAI give to safety",
    "OpenAI给了安全团队多少算力",
    "Did the company close the plant this year.",
    "I wonder whether the company closed the plant.",
    "公司今年要关闭这家工厂吗。",
    "“OpenAI兑现了两成算力的承诺吗？”",
    "舒曼为什么离开了OpenAI去Anthropic",
  ])("is not: %s", (text) => expect(isStatement(text)).toBe(false));
});

describe("likely the same claim", () => {
  test("are at most two, the likeliest first", () => {
    const three = [found("a", { likelihood: 0.6 }), found("b"), found("c", { likelihood: 0.8 })];
    expect(likely([PLEDGE], ...three)).toEqual(["b", "c"]);
  });

  test("is none below the likelihood, and none for a question", () => {
    expect(likely([PLEDGE], found("a", { likelihood: 0.4 }))).toEqual([]);
    expect(likely(["Will they give 20% of their compute to safety research?"], found("a"))).toEqual([]);
  });

  test("is of the kind that somebody chose, or that all the words are of", () => {
    const event = found("event", { kind: "event" });
    expect(likely(["We will give 20% of our compute to safety research."], event)).toEqual([]);
    expect([...likelySame({ texts: [PLEDGE], kind: "event" }, [event, found("promise")])]).toEqual(["event"]);
  });

  test("has more than a name in common with it", () => {
    const left = found("a", { kind: null, texts: ["Dana Keller left the harbour office in May."] });
    expect(likely(["Dana Keller said the mill was sold to a bank."], left)).toEqual([]);
    expect(likely(["Dana Keller has left the office at the harbour."], left)).toEqual(["a"]);
  });

  test("is of the people that are named", () => {
    expect(likely([PLEDGE], found("a", { namesOthers: true }))).toEqual([]);
  });

  test.each([
    ["The plan includes weapons work at the lab.", "The plan does not include weapons work at the lab."],
    ["谷歌的人工智能原则禁止把技术用于武器。", "谷歌的人工智能原则不再禁止把技术用于武器。"],
    ["他说离开是因为缺少对安全研究的支持。", "He said it was not for lack of support for safety research."],
  ])("does not deny it: %s", (asked, said) => {
    expect(likely([asked], found("a", { kind: null, texts: [said] }))).toEqual([]);
    expect(likely([asked], found("a", { kind: null, texts: [asked, said] }))).toEqual(["a"]);
  });

  test("has a number of it, where both measure the same", () => {
    const other = PLEDGE.replace("20%", "30%");
    expect(likely([PLEDGE], found("a", { texts: [other] }))).toEqual([]);
    expect(likely([PLEDGE], found("a", { texts: [other, PLEDGE] }))).toEqual(["a"]);
    expect(likely(["我们将把两成算力用于安全研究，为期四年。"], found("a"))).toEqual(["a"]);
    expect(likely(["They are giving much of their compute to safety."], found("a", { kind: null }))).toEqual([
      "a",
    ]);
  });
});
