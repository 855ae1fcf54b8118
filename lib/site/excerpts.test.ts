import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodePointIndex } from "@/lib/language/text";
import { type PlacedMention, type ReadVersion, versionOf } from "./annotated";
import { excerptsOf } from "./excerpts";

/** A text of one paragraph a line, with mentions of these passages. */
function read(lines: string[], passages: string[]): ReadVersion {
  const text = lines.join("\n");
  let at = 0;
  const blocks = lines.map((line) => {
    const start = at;
    at += [...line].length + 1;
    return { kind: "paragraph", start, end: at - 1 };
  });
  const mentions = passages.map((passage, n) => {
    const start = [...text.slice(0, text.indexOf(passage))].length;
    return { id: `m${n}`, start, end: start + [...passage].length, claim: {} as PlacedMention["claim"] };
  });
  return versionOf({ text, publishedText: text, blocks, notes: [], mentions });
}

/** What a reader sees: each block's words, and … for what is left out. */
function shown({ text, blocks }: ReadVersion): string[] {
  const index = new CodePointIndex(text);
  return blocks.map(({ kind, start, end }) => (kind === "gap" ? "…" : index.slice(start, end)));
}

const marked = ({ text, mentions }: ReadVersion) =>
  mentions.map(({ start, end }) => new CodePointIndex(text).slice(start, end));

describe("of a text that is not ours", () => {
  const ENGLISH = ["One came. Two went. Three said that all is well. Four sat. Five ran."];
  const CHINESE = ["甲来了。乙走了。丙说一切都好。丁坐下。戊跑开。"];

  test.each([
    ["English", ENGLISH, "all is well", ["…", "Two went. Three said that all is well. Four sat.", "…"]],
    ["Chinese", CHINESE, "一切都好", ["…", "乙走了。丙说一切都好。丁坐下。", "…"]],
  ] as const)("readers see the marked words with a sentence on either side: %s", (_, lines, words, seen) => {
    const cut = excerptsOf(read([...lines], [words]), lines === CHINESE ? "zh" : "en");
    expect(shown(cut)).toEqual(seen);
    expect(marked(cut)).toEqual([words]);
  });

  test("passages that overlap are one, in the order of the text; what lies between others is left out", () => {
    const lines = ["A one. A two. A three.", "B one.", "B two. B three. B four. B five. B six.", "C one."];
    const near = excerptsOf(read(lines, ["A three", "A two"]), "en");
    expect(shown(near)).toEqual(["A one. A two. A three.", "B one.", "…"]);
    const far = excerptsOf(read(lines, ["B six", "A one"]), "en");
    expect(shown(far)).toEqual(["A one. A two.", "…", "B five. B six.", "C one."]);
    expect(marked(far).sort()).toEqual(["A one", "B six"]);
  });

  test("a passage over two paragraphs keeps both, and its place", () => {
    const cut = excerptsOf(
      read(["A one. A two.", "B one. B two.", "C one. C two."], ["A two.\nB one."]),
      "en",
    );
    expect(shown(cut)).toEqual(["A one. A two.", "B one. B two.", "…"]);
    expect(marked(cut)).toEqual(["A two.\nB one."]);
  });

  test("without a mark there is nothing to show", () => {
    expect(shown(excerptsOf(read(["A one."], []), "en"))).toEqual([]);
    expect(excerptsOf(read(["A one."], []), "en").text).toBe("");
  });

  test("a text without full stops is no single sentence", () => {
    const long = `${"word ".repeat(400)}claimed ${"more ".repeat(400)}`.trim();
    const { text } = excerptsOf(read([long], ["claimed"]), "en");
    expect(text).toContain("claimed");
    expect(text.length).toBeLessThan(620);
  });

  test("a hidden note comes along with its words alone", () => {
    const publishedText = "甲(jiǎ)来了。乙走了。丙说一切都好(hǎo)。丁坐下。";
    const cut = excerptsOf(
      versionOf({
        text: "甲来了。乙走了。丙说一切都好。丁坐下。",
        publishedText,
        blocks: [{ kind: "paragraph", start: 0, end: 19 }],
        notes: [
          { start: 1, end: 6 },
          { start: 19, end: 24 },
        ],
        mentions: [{ id: "m", start: 10, end: 14, claim: {} as PlacedMention["claim"] }],
      }),
      "zh",
    );
    expect(cut.notes).toEqual([{ at: 10, text: "(hǎo)" }]);
    expect([...cut.text].slice(0, 10).join("")).toBe("乙走了。丙说一切都好");
  });
});

test("whatever is marked, what is shown are the marks with at most a sentence on either side", () => {
  const line = fc.integer({ min: 1, max: 4 });
  const arbitrary = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    picked: fc.array(fc.nat({ max: 23 }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ lines, picked }) => {
      let n = 0;
      const texts = lines.map((count) =>
        Array.from({ length: count }, () => `Sentence 😀 x${n++}x of it.`).join(" "),
      );
      const chosen = [...new Set(picked.map((one) => one % n))];
      const cut = excerptsOf(
        read(
          texts,
          chosen.map((one) => `x${one}x`),
        ),
        "en",
      );
      const allowed = new Set(chosen.flatMap((one) => [one - 1, one, one + 1]));
      for (let one = 0; one < n; one++) expect(cut.text.includes(`x${one}x`)).toBe(allowed.has(one));
      expect(marked(cut)).toEqual(chosen.map((one) => `x${one}x`));
      const words = shown(cut).filter((block) => block !== "…");
      expect(words.join("\n")).toBe(cut.text);
    }),
  );
});
