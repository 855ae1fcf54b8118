import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import { changesBetween } from "./changes";
import { closestText } from "./closest";
import { pairs, TEMPLATES } from "./fixtures/pairs";
import { likeness } from "./likeness";
import { sketchOf } from "./sketch";
import { paragraphsOf, sharedBy } from "./units";

const keysInCommon = (a: string, b: string) => sharedBy(sketchOf(a), sketchOf(b)).length;

describe.each(pairs())("$name", ({ lang, isVersion, earlier, later }) => {
  test(isVersion ? "is an edited copy, whichever is read first" : "is another article", () => {
    expect(likeness(earlier, later, lang) > 0).toBe(isVersion);
    expect(likeness(later, earlier, lang) > 0).toBe(isVersion);
    if (isVersion) expect(keysInCommon(earlier, later)).toBeGreaterThanOrEqual(6);
  });
});

test.each(["en", "zh"] as const)("none of twenty texts of one template is a copy of another (%s)", (lang) => {
  const texts = TEMPLATES[lang];
  expect(texts).toHaveLength(20);
  for (const [at, text] of texts.entries()) {
    const known = texts.filter((_, other) => other !== at).map((one) => ({ text: one, lang }));
    expect(closestText({ text, known })).toBeNull();
  }
});

const report = (lang: string) => pairs().find((pair) => pair.lang === lang && pair.isVersion)?.earlier ?? "";

test.each(["en", "zh"])("of several the one it was edited from is the closest (%s)", (lang) => {
  const known = pairs().filter((pair) => pair.lang === lang && !pair.isVersion);
  const texts = known.map(({ later, lang }) => ({ text: later, lang }));
  const text = report(lang);
  const others = [...texts, { text: `${text}\n更正 Correction.`, lang: known[0]?.lang ?? "en" }];
  expect(closestText({ text, known: others })).toMatchObject({
    nth: texts.length,
    of: 9,
    changes: [{ was: "更正 Correction.", is: "" }],
  });
});

describe("in the other script", () => {
  const inTraditional = Converter({ from: "cn", to: "hk" });
  const traditional = (text: string) =>
    inTraditional(text).replace(/[“”]/gu, (quote) => (quote === "“" ? "「" : "」"));
  const chinese = pairs().filter(({ lang }) => lang === "zh");

  test.each(chinese)("$name is the same", ({ isVersion, earlier, later }) => {
    for (const [was, is] of [
      [earlier, traditional(later)],
      [traditional(earlier), later],
    ] as const) {
      expect(likeness(was, is, "zh") > 0).toBe(isVersion);
      if (isVersion) expect(keysInCommon(was, is)).toBeGreaterThanOrEqual(6);
    }
  });

  test("a copy has no change but those that were made, and shows the words as they are written", () => {
    const text = report("zh");
    const copy = traditional(text);
    expect(copy).not.toBe(text);
    expect(changesBetween(text, copy, "zh")).toEqual({ same: 9, of: 9, changes: [], more: 0 });
    const { same, changes } = changesBetween(text, copy.replace("1400", "1700"), "zh");
    expect(same).toBe(8);
    const [was, is] = [text, copy].map((one) => one.split("\n")[2] ?? "");
    expect(changes).toMatchObject([{ was, is: is?.replace("1400", "1700") }]);
    const changed = changes[0]?.words?.filter(({ op }) => op !== "same") ?? [];
    expect(changed.map(({ text }) => text).join(" ")).toMatch(/^\D*1400\D* \D*1700\D*$/);
  });
});

test("what is not seen makes no other text; a short one has no keys", () => {
  const text = report("en");
  const copy = text.replaceAll("\n", " \r\n\u200b").replaceAll(", ", ",\u00a0 ");
  expect(sketchOf(copy.replaceAll("\u200b", ""))).toEqual(sketchOf(text));
  expect(sketchOf("A headline\nA paragraph.")).toEqual([]);
});

describe("what changed", () => {
  const paragraph = fc.array(fc.constantFrom("harbour", "bridge", "will", "cost", "14", "桥", "年"), {
    minLength: 1,
    maxLength: 8,
  });
  const text = fc.array(
    paragraph.map((words) => words.join(" ")),
    { minLength: 1, maxLength: 14 },
  );

  test("of a text and itself is nothing", () => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        const whole = paragraphs.join("\n");
        const { same, of, changes, more } = changesBetween(whole, whole, "en");
        expect({ same, changes, more }).toEqual({ same: of, changes: [], more: 0 });
      }),
    );
  });

  test("tells of every paragraph, in its order, once", () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const { same, of, changes, more } = changesBetween(before.join("\n"), now.join("\n"), "en");
        const [was, is] = [changes.filter((one) => one.was), changes.filter((one) => one.is)];
        expect(of).toBe(paragraphsOf(now.join("\n")).length);
        if (more > 0) return;
        expect(was.length + same).toBe(before.length);
        expect(is.length + same).toBe(now.length);
        let at = -1;
        for (const one of is) {
          at = now.indexOf(one.is, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("shows an edited paragraph with the words that changed, and a long one cut", () => {
    const earlier = "Headline\nIt will cost £14 million in all.\nThe end.";
    const later = "Headline\nIt will cost £17 million in all.\nThe end.\nCorrected.";
    const { same, of, changes } = changesBetween(earlier, later, "en");
    expect({ same, of }).toEqual({ same: 2, of: 4 });
    expect(changes).toHaveLength(2);
    expect(changes[0]?.words?.map(({ op }) => op)).toEqual(["same", "removed", "added", "same"]);
    expect(changes[1]).toMatchObject({ was: "", is: "Corrected." });
    const long = "word ".repeat(2_000);
    const [cut] = changesBetween(`${long}one`, `${long}two`, "en").changes;
    expect(cut).toMatchObject({ words: null });
    expect(cut?.is.length).toBeLessThan(700);
  });
});
