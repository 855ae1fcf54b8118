import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotation } from "./quotation";

/** What a reader sees: the words with the marks that are set around them. */
function seen(text: string, writing: "en" | "zh-Hans" | "zh-Hant"): string {
  const { words, isOpened, isClosed } = quotation(text, writing);
  const [open, close] = writing === "zh-Hant" ? "「」" : "“”";
  return `${isOpened ? "" : open}${words}${isClosed ? "" : close}`;
}

describe("a quote in English", () => {
  test.each([
    ["We will plant trees.", "“We will plant trees.”"],
    ["“We will plant trees.”", "“We will plant trees.”"],
    ['"We will plant trees."', "“We will plant trees.”"],
    ["‘We will plant trees’.", "“We will plant trees”."],
    ["「We will plant trees」", "“We will plant trees”"],
    ["He called it “safe”.", "“He called it ‘safe’.”"],
    ['He called it "safe".', "“He called it ‘safe’.”"],
    ["“We’ll plant trees,” the mayor said.", "“‘We’ll plant trees,’ the mayor said.”"],
    ["“We will,” he said, “plant trees.”", "“‘We will,’ he said, ‘plant trees.’”"],
    ["“He called it ‘safe’,” she said.", "“‘He called it “safe”,’ she said.”"],
    ["“He called it ‘safe’.”", "“He called it ‘safe’.”"],
    ["“He called it “safe”.”", "“He called it ‘safe’.”"],
    // An excerpt that begins or ends within what somebody said.
    ["“We will plant trees, and", "“We will plant trees, and”"],
    ["and we will call it “safe”, too.”", "“and we will call it ‘safe’, too.”"],
    ["“We call it “safe”, and", "“We call it ‘safe’, and”"],
    ["don’t touch the ’90s, the workers’ own", "“don’t touch the ’90s, the workers’ own”"],
    ['A 6" pipe', '“A 6" pipe”'],
    ["", "“”"],
  ])("%s", (text, expected) => {
    expect(seen(text, "en")).toBe(expected);
  });
});

describe("a quote in Chinese", () => {
  test.each([
    ["我们会种树。", "zh-Hans", "“我们会种树。”"],
    ["“我们会种树。”", "zh-Hans", "“我们会种树。”"],
    ["「我们会种树」。", "zh-Hans", "“我们会种树”。"],
    ["“我们会种树”，市长说。", "zh-Hans", "“‘我们会种树’，市长说。”"],
    ['他说"安全"，没有别的。', "zh-Hans", "“他说‘安全’，没有别的。”"],
    ["他说「安全」。", "zh-Hans", "“他说「安全」。”"],
    ["我們會種樹。", "zh-Hant", "「我們會種樹。」"],
    ["「我們會種樹。」", "zh-Hant", "「我們會種樹。」"],
    ["“我們會種樹。”", "zh-Hant", "「我們會種樹。」"],
    ["「我們會種樹」，市長說。", "zh-Hant", "「『我們會種樹』，市長說。」"],
    ["他說「這叫『安全』」。", "zh-Hant", "「他說『這叫「安全」』。」"],
    ["他說“安全”。", "zh-Hant", "「他說“安全”。」"],
  ] as const)("%s (%s)", (text, writing, expected) => {
    expect(seen(text, writing)).toBe(expected);
  });
});

test("places in the words stay, and nothing but marks is another character", () => {
  const text = fc.string({ unit: fc.constantFrom(...'“”‘’「」『』" ab5中𠮷.,。') });
  fc.assert(
    fc.property(text, fc.constantFrom("en", "zh-Hans", "zh-Hant"), (given, writing) => {
      const { words } = quotation(given, writing);
      expect(words).toHaveLength(given.length);
      expect(words.replace(/[“”‘’「」『』"]/g, "·")).toBe(given.replace(/[“”‘’「」『』"]/g, "·"));
    }),
  );
});

test("what is nothing but marks takes no time", () => {
  const many = "“".repeat(20_000) + "”".repeat(20_000);
  expect(quotation(many).words).toHaveLength(40_000);
});
