import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language";

const ZH = "公司说，会把两成算力给这个团队，";
const EN = "The company said that it would give a fifth of its compute to that team, ";

describe("the language of a text", () => {
  it("is its own before it is the page's word", () => {
    expect(detectLanguage(ZH.repeat(5), "en")).toBe("zh");
    expect(detectLanguage(EN.repeat(5), "zh-CN")).toBe("en");
    expect(detectLanguage(`${EN.repeat(5)}算力`)).toBe("en");
    expect(detectLanguage(`OpenAI 的 GPT-4o 和 Anthropic 的 Claude 都在名单里，${ZH}`)).toBe("zh");
  });

  it("is the page's word where the text does not say", () => {
    for (const text of ["", "2024 – 100%", "算力 算力 one two three"]) {
      expect(detectLanguage(text, "zh-Hant")).toBe("zh");
      expect(detectLanguage(text, "en-US")).toBe("en");
    }
    expect(detectLanguage("", "fr")).toBe("en");
  });

  it("never turns from Chinese to English as Chinese is added", () => {
    const count = fc.nat({ max: 12 });
    fc.assert(
      fc.property(count, count, fc.constantFrom(undefined, "en", "zh"), (chinese, english, declared) => {
        const text = ZH.repeat(chinese) + EN.repeat(english);
        if (detectLanguage(text, declared) === "zh") expect(detectLanguage(text + ZH, declared)).toBe("zh");
      }),
    );
  });
});
