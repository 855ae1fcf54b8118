import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { diffWords, type WordChange } from "./diff";
import { keyOf } from "./tokens";

const diff = (earlier: string, later: string, lang = "en") =>
  diffWords(earlier, later, { earlierLang: lang, laterLang: lang }) as WordChange[];

/** "same [-removed-] {+added+}" */
function shown(earlier: string, later: string, lang?: string): string {
  return diff(earlier, later, lang)
    .map(({ op, text }) => (op === "same" ? text : op === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

const side = (changes: WordChange[], op: "removed" | "added") =>
  changes
    .filter((change) => change.op === "same" || change.op === op)
    .map(({ text }) => text)
    .join("");

describe("diffWords", () => {
  it("marks words, not letters", () => {
    expect(shown("We will give 20% to the team.", "We may give 25% to the team.")).toBe(
      "We [-will -]{+may +}give [-20% -]{+25% +}to the team.",
    );
    expect(shown("We will pay.", "We will pay at least half.")).toBe("We will pay {+at least half+}.");
    expect(shown("Go home now", "Go home")).toBe("Go home[- now-]");
  });

  it("marks Chinese words", () => {
    expect(
      shown("公司承诺把20%的算力交给超级对齐团队。", "公司承诺把至少20%的算力交给全部安全团队。", "zh"),
    ).toBe("公司承诺把{+至少+}20%的算力交给[-超级对齐-]{+全部安全+}团队。");
  });

  it("shows how the pledge of this project's sample was reworded", () => {
    const changes = diff(
      "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
      "we're committed to allocating at least 20% of the computing resources to safety efforts across the entire company",
    );
    const kept = changes.filter(({ op }) => op === "same").map(({ text }) => text.trim());
    expect(kept).toContain("20% of the");
    expect(changes.length).toBeLessThanOrEqual(9);
  });

  it.each([
    ["“We’ll pay” — soon…", '"We\'ll pay" - soon...'],
    ["「算力」，全部。", "“算力”,全部."],
    ["２０％的算力（全部）！", "20%的算力(全部)!"],
    ["We  will\n pay", "We will pay"],
    ["The team", "the team"],
  ])("does not mark ways of writing: %s and %s", (earlier, later) => {
    expect(diff(earlier, later, "zh")).toEqual([{ op: "same", text: later }]);
    expect(diff(`${earlier} x`, `${later} y`, "zh").filter(({ op }) => op !== "same")).toHaveLength(2);
  });

  it.each([
    ["US", "us"],
    ["20%", "20"],
    ["20%", "2.0%"],
    ["nowhere", "no where"],
    ["will", "will not"],
    ["to date", "to-date"],
  ])("marks a difference that may matter: %s and %s", (earlier, later) => {
    expect(diff(`a ${earlier} b`, `a ${later} b`).some(({ op }) => op !== "same")).toBe(true);
  });

  it("leaves no lone small word between two replaced stretches", () => {
    expect(shown("He saw the old house.", "She built the new bridge.")).toBe(
      "[-He saw the old house-]{+She built the new bridge+}.",
    );
    expect(shown("他的旧房子。", "她的新大桥。", "zh")).toBe("[-他的旧房子-]{+她的新大桥+}。");
    expect(shown("He saw 20% there.", "She got 20% here.")).toContain("20%");
    expect(shown("Drop this and that too.", "and too.")).toBe("[-Drop this -]and [-that -]too.");
  });

  it("does not mark Chinese words for being split differently", () => {
    expect(shown("我们投入算力。", "我们投入算力的一半。", "zh")).not.toContain("[-");
  });

  it("compares within a language only, whatever its script or region", () => {
    expect(diffWords("算力", "compute", { earlierLang: "zh", laterLang: "en" })).toBeNull();
    expect(diffWords("算力", "算力", { earlierLang: "zh-Hant", laterLang: "zh" })).toEqual([
      { op: "same", text: "算力" },
    ]);
  });

  it("copes with nothing on either side", () => {
    expect(diff("", "")).toEqual([]);
    expect(diff("", "We pay.")).toEqual([{ op: "added", text: "We pay." }]);
    expect(diff("We pay.", "")).toEqual([{ op: "removed", text: "We pay." }]);
  });

  const wording = fc
    .array(
      fc.constantFrom(
        "we ",
        "will ",
        "the ",
        "20% ",
        "pay ",
        "。",
        "算力",
        "的",
        "团队",
        ". ",
        "“",
        "\n",
        "😀",
        "e\u0301 ",
        ", ",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));

  it("loses no word of either text and has no two neighbours of one kind", () => {
    fc.assert(
      fc.property(wording, wording, fc.constantFrom("en", "zh"), (earlier, later, lang) => {
        const changes = diff(earlier, later, lang);
        expect(side(changes, "added")).toBe(later.trim());
        const words = (text: string) => [...keyOf(text.replaceAll(/\s/gu, ""))].map(keyOf).join("");
        expect(words(side(changes, "removed"))).toBe(words(earlier.trim()));
        for (const [i, { op, text }] of changes.entries()) {
          expect(text).not.toBe("");
          expect(op).not.toBe(changes[i - 1]?.op);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds nothing changed in any text beside itself", () => {
    fc.assert(
      fc.property(wording, (text) => {
        expect(diff(text, text).every(({ op }) => op === "same")).toBe(true);
      }),
    );
  });
});

describe("diffWords on long texts", () => {
  afterEach(() => vi.unstubAllGlobals());

  const sentence = (i: number, word: string) =>
    `In chapter ${i} of the terms, the ${word} number ${i * 37} shall be kept for ${i % 9} years by party ${i * 11}. `;
  const chinese = (i: number, word: string) =>
    `第${i}章规定，编号为${i * 37}的${word}应由第${i * 11}方保存${i % 9}年。`;

  /** Milliseconds of processor time, the best of three: other work on the machine is not what is measured. */
  function took(work: () => void): number {
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  it("compares sentence by sentence", () => {
    const numbers = Array.from({ length: 60 }, (_, i) => i);
    const earlier = numbers.map((i) => sentence(i, "record")).join("");
    const later = numbers
      .filter((i) => i !== 20)
      .map((i) =>
        i === 40 ? `Here is a wholly new sentence. ${sentence(i, "file")}` : sentence(i, "record"),
      )
      .join("");
    const changes = diff(earlier, later).filter(({ op }) => op !== "same");
    expect(changes).toEqual([
      { op: "removed", text: sentence(20, "record") },
      { op: "added", text: "Here is a wholly new sentence. " },
      { op: "removed", text: "record " },
      { op: "added", text: "file " },
    ]);
    expect(side(diff(earlier, later), "added")).toBe(later.trim());
  });

  it.each([
    ["en", sentence, "record", "file"],
    ["zh", chinese, "记录", "文件"],
  ] as const)("takes less than 200 ms for 20,000 characters (%s)", (lang, make, word, other) => {
    const build = (changed: (i: number) => boolean) => {
      let text = "";
      for (let i = 0; text.length < 20_000; i++) text += make(i, changed(i) ? other : word);
      return text;
    };
    const earlier = build(() => false);
    for (const later of [build((i) => i % 5 === 0), build(() => true), [...earlier].reverse().join("")]) {
      expect(took(() => diff(earlier, later, lang))).toBeLessThan(200);
    }
  });

  it("takes little longer for one endless sentence", () => {
    const endless = (step: number) => Array.from({ length: 3500 }, (_, i) => `w${i * step}`).join(" ");
    expect(took(() => diff(endless(1), endless(2)))).toBeLessThan(1000);
  });

  it("works where there is no segmenter", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(shown("We will pay 20% of it.", "We may pay 20% of it.")).toBe(
      "We [-will -]{+may +}pay 20% of it.",
    );
    expect(shown("把算力给超级团队。", "把算力给安全团队。", "zh")).toBe("把算力给[-超级-]{+安全+}团队。");
  });
});
