import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/routing";
import { comparePair } from "./comparePair";
import { EXAMPLE } from "./example";
import { checked, NOTHING_TYPED, readForm, swapped } from "./form";
import { LONGEST_WORDING } from "./limits";
import type { ComparisonRequest } from "./schema";

const typedIn = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readForm(form);
};

describe("the form of two wordings", () => {
  it("takes what a browser sends, and nothing else", () => {
    const { typed, intent } = typedIn({
      earlier: "one\r\ntwo\u0000",
      later: "a \ud800 b",
      earlierLang: "zh",
      laterLang: "fr",
      intent: "destroy",
      $ACTION: "x",
    });
    expect(typed).toEqual({
      ...NOTHING_TYPED,
      earlier: "one\ntwo ",
      later: "a \ufffd b",
      earlierLang: "zh",
    });
    expect(intent).toBe("compare");
    const file = new FormData();
    file.set("earlier", new File(["x"], "x.txt"));
    expect(readForm(file).typed.earlier).toBe("");
  });

  it("names each field that cannot be used", () => {
    const found = checked({
      ...NOTHING_TYPED,
      earlier: " ",
      later: "算".repeat(LONGEST_WORDING + 1),
      laterSaidOn: "2023-02-30",
    });
    expect(found).toEqual({
      ok: false,
      errors: {
        earlier: { reason: "required" },
        later: { reason: "tooLong", length: LONGEST_WORDING + 1 },
        laterSaidOn: { reason: "date" },
      },
    });
  });

  it("counts characters, not their halves", () => {
    const emoji = "😀".repeat(LONGEST_WORDING);
    expect(checked({ ...NOTHING_TYPED, earlier: emoji, later: emoji }).ok).toBe(true);
  });

  it("takes off the quotation marks around the words, not those inside", () => {
    const textOf = (later: string) => {
      const found = checked({ ...NOTHING_TYPED, earlier: "a", later });
      return found.ok && found.request.later.text;
    };
    expect(textOf("“We will pay.” ")).toBe("We will pay.");
    expect(textOf("「我们会付。」")).toBe("我们会付。");
    expect(textOf("“We will” and “we may”")).toBe("“We will” and “we may”");
    expect(textOf("“”")).toBe("“”");
  });

  it("swaps everything with its side", () => {
    const { en } = EXAMPLE;
    expect(swapped(swapped(en))).toEqual(en);
    expect(swapped(en).earlierSaidOn).toBe(en.laterSaidOn);
  });
});

describe("the reading of two wordings", () => {
  const readingOf = async (request: ComparisonRequest) => {
    const answer = await comparePair(request, "192.0.2.1");
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value;
  };

  it.each(LOCALES)("has a table and words for its example (%s)", async (locale) => {
    const found = checked(EXAMPLE[locale]);
    if (!found.ok) throw new Error("The example cannot be used");
    const reading = await readingOf(found.request);
    expect(reading.changed).toBe(true);
    expect(reading.changes.length).toBeGreaterThan(2);
    expect(reading.told?.words.some(({ op }) => op === "added")).toBe(true);
    expect(reading.earlier.lang).toBe(locale);
  });

  it("guesses the language, and compares two languages term by term only", async () => {
    const reading = await readingOf({
      earlier: { text: "We will cut our emissions by 20% by 2030." },
      later: { text: "我们将在2030年前把排放减少20%。" },
    });
    expect([reading.earlier.lang, reading.later.lang]).toEqual(["en", "zh"]);
    expect(reading.told).toBeNull();
  });

  it("says that identical words are unchanged", async () => {
    const reading = await readingOf({ earlier: { text: "We will pay." }, later: { text: "We will pay." } });
    expect(reading).toMatchObject({
      changed: false,
      told: { words: [{ op: "same", text: "We will pay." }], stretches: [] },
    });
  });
});
