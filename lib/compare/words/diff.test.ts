import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { diffWords, type WordChange } from "./diff";
import { keyOf } from "./tokens";

const diff = (earlier: string, later: string, lang = "en") =>
  diffWords(earlier, later, { earlierLang: lang, laterLang: lang }) as WordChange[];

const MARKS = {
  same: ["", ""],
  removed: ["[-", "-]"],
  added: ["{+", "+}"],
  from: ["[", "]"],
  to: ["{", "}"],
} as const;

/** "same [-removed-] {+added+} [1:moved from] {1:moved to}" */
function shown(earlier: string, later: string, lang?: string): string {
  return diff(earlier, later, lang)
    .map((change) => {
      const isMoved = change.op === "moved";
      const [open, close] = MARKS[isMoved ? change.end : change.op];
      return `${open}${isMoved ? `${change.move}:` : ""}${change.text}${close}`;
    })
    .join("");
}

const OF_SIDE = { earlier: ["same", "removed", "from"], later: ["same", "added", "to"] };
const side = (changes: WordChange[], name: "earlier" | "later") =>
  changes
    .filter((change) => OF_SIDE[name].includes(change.op === "moved" ? change.end : change.op))
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
    ["20 % of it", "20% of it"],
    ["“We will pay.”", "We will pay"],
    ["承諾於年底前達標", "承诺于年底前达标"],
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
        ...[
          "we ",
          "will ",
          "the ",
          "20% ",
          "pay ",
          "safety ",
          "team ",
          "by 2030",
          ". ",
          ", ",
          "“",
          "\n",
          "😀",
        ],
        ...["。", "算力", "的", "团队", "e\u0301 ", "承诺", "團隊", "年底前", "，", "Give "],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));

  /** Words alone, in the form in which they are compared. */
  const bare = (text: string) => keyOf(text.replaceAll(/[^\p{L}\p{N}%\p{S}]/gu, "")).toLowerCase();

  it("loses no word of either text and has no two neighbours of one kind", () => {
    fc.assert(
      fc.property(wording, wording, fc.constantFrom("en", "zh"), (earlier, later, lang) => {
        const changes = diff(earlier, later, lang);
        expect(side(changes, "later")).toBe(later.trim());
        expect(bare(side(changes, "earlier"))).toBe(bare(earlier));
        for (const [i, change] of changes.entries()) {
          expect(change.text).not.toBe("");
          if (change.op !== "moved") expect(change.op).not.toBe(changes[i - 1]?.op);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("shows the same words moved from one place and to another, each number twice", () => {
    fc.assert(
      fc.property(wording, wording, fc.constantFrom("en", "zh"), (earlier, later, lang) => {
        const moved = diff(earlier, later, lang).filter((change) => change.op === "moved");
        const ends = (end: "from" | "to") => moved.filter((change) => change.end === end);
        expect(
          ends("from")
            .map(({ move }) => move)
            .sort(),
        ).toEqual(
          ends("to")
            .map(({ move }) => move)
            .sort(),
        );
        for (const { move, text } of ends("from")) {
          expect(
            ends("to")
              .filter((to) => to.move === move)
              .map((to) => bare(to.text)),
          ).toEqual([bare(text)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("mirrors every change when the wordings are swapped", () => {
    const words = (changes: WordChange[], op: string) =>
      changes
        .filter((change) => (change.op === "moved" ? change.end : change.op) === op)
        .map(({ text }) => bare(text));
    fc.assert(
      fc.property(wording, wording, fc.constantFrom("en", "zh"), (earlier, later, lang) => {
        const [there, back] = [diff(earlier, later, lang), diff(later, earlier, lang)];
        expect(words(back, "added")).toEqual(words(there, "removed"));
        expect(words(back, "removed")).toEqual(words(there, "added"));
        expect(words(back, "to")).toEqual(words(there, "from"));
      }),
      { numRuns: 500 },
    );
  });

  it("takes a wide comma between numbers for a comma", () => {
    expect(diff("by 2030，20% ", "by 2030, 20％ ", "zh").every(({ op }) => op === "same")).toBe(true);
  });

  it("finds nothing changed in any text beside itself, its other characters and its other marks", () => {
    const OTHER: Record<string, string> = {
      // Without its space a full stop between digits would make one number of two.
      "。": ". ",
      "，": ", ",
      "“": "「",
      的: "的",
      团队: "團隊",
      承诺: "承諾",
      "%": "％",
    };
    const rewritten = (text: string) => text.replace(/。|，|“|团队|承诺|%/gu, (form) => OTHER[form] ?? form);
    fc.assert(
      fc.property(wording, (text) => {
        expect(diff(text, text).every(({ op }) => op === "same")).toBe(true);
        expect(diff(text, rewritten(text), "zh").every(({ op }) => op === "same")).toBe(true);
        expect(diff(rewritten(text), text, "zh").every(({ op }) => op === "same")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("moved text", () => {
  it("is a sentence that stands elsewhere", () => {
    expect(
      shown(
        "We publish every audit within a year. We will cut emissions by half. Anyone may read the data.",
        "We will cut emissions by half. Anyone may read the data. We publish every audit within a year.",
      ),
    ).toBe(
      "[1:We publish every audit within a year. ]We will cut emissions by half. Anyone may read the data. {1:We publish every audit within a year.}",
    );
  });

  it("is a clause that stands elsewhere", () => {
    expect(
      shown("By 2030, we will cut our emissions by half.", "We will cut our emissions by half by 2030."),
    ).toBe("[1:By 2030, ]We will cut our emissions by half {1:by 2030}.");
    expect(
      shown("到2030年底前，我们将把排放减少一半。", "我们将把排放减少一半，到2030年底前。", "zh"),
    ).toContain("{1:到2030年底前}");
  });

  it("is found beside other changes", () => {
    const changes = diff(
      "Subject to approval by the board, we will pay 20% of profits to the fund.",
      "We will pay 25% of profits to the fund, subject to approval by the board and the auditors.",
    );
    expect(changes.filter(({ op }) => op !== "same").map((one) => [one.op, one.text.trim()])).toEqual([
      ["moved", "Subject to approval by the board,"],
      ["removed", "20%"],
      ["added", "25%"],
      ["moved", "subject to approval by the board"],
      ["added", "and the auditors"],
    ]);
  });

  it("is found although a small word was met on the way", () => {
    const changes = diff(
      "Subject to approval by the board, we will pay 20% of our profits to the fund. We publish every audit. By 2030, all plants will be closed.",
      "We publish every audit. We aim to pay up to 20% of our profits to the fund, subject to approval by the board. Most plants will be closed.",
    );
    const moved = changes.filter((change) => change.op === "moved").map(({ text }) => text.trim());
    expect(moved).toContain("Subject to approval by the board,");
    expect(moved).toContain("subject to approval by the board.");
  });

  it("is not one word that went and came, nor words that say nothing", () => {
    expect(shown("We will only pay the fund.", "We will pay the fund only.")).toBe(
      "We will [-only -]pay the fund {+only+}.",
    );
    expect(shown("Of it we pay the fund.", "We pay the fund of it.")).not.toContain("1:");
  });

  it("is found in long texts too, also out of the middle of others", () => {
    const sentence = (i: number) =>
      `Party ${i} keeps record ${i * 37} for ${i % 9} years in the archive of ${i * 11}. `;
    const all = Array.from({ length: 60 }, (_, i) => sentence(i));
    const later = [...all.slice(0, 10), ...all.slice(12, 50), all[10], all[11], ...all.slice(50)].join("");
    expect(diff(all.join(""), later).filter(({ op }) => op !== "same")).toEqual([
      { op: "moved", end: "from", move: 1, text: sentence(10) + sentence(11) },
      { op: "moved", end: "to", move: 1, text: sentence(10) + sentence(11) },
    ]);
  });
});

describe("diffWords on long texts", () => {
  afterEach(() => vi.unstubAllGlobals());

  const sentence = (i: number, word: string) =>
    `In chapter ${i} of the terms, the ${word} number ${i * 37} shall be kept for ${i % 9} years by party ${i * 11}. `;
  const chinese = (i: number, word: string) =>
    `第${i}章规定，编号为${i * 37}的${word}应由第${i * 11}方保存${i % 9}年。`;

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
    expect(side(diff(earlier, later), "later")).toBe(later.trim());
  });

  it.each([
    ["en", sentence, "record", "file"],
    ["zh", chinese, "记录", "文件"],
  ] as const)(
    "marks nothing but the words that changed in 20,000 characters (%s)",
    (lang, make, word, other) => {
      const count = Math.ceil(20_000 / make(100, word).length);
      const build = (changed: (i: number) => boolean) =>
        Array.from({ length: count }, (_, i) => make(i, changed(i) ? other : word)).join("");
      const marked = (changed: (i: number) => boolean) =>
        new Set(
          diff(
            build(() => false),
            build(changed),
            lang,
          )
            .filter(({ op }) => op !== "same")
            .map(({ op, text }) => `${op} ${text.trim()}`),
        );
      const expected = new Set([`removed ${word}`, `added ${other}`]);
      expect(marked((i) => i % 5 === 0)).toEqual(expected);
      expect(marked(() => true)).toEqual(expected);
    },
  );

  // Each of these took seconds to minutes when the work grew with the square of the length; see `npm run bench -- diff`.
  it.each([
    ["letters", "a".repeat(100_000), "a".repeat(100_001), "en"],
    ["characters", "算".repeat(100_000), "算".repeat(50_000), "zh"],
    ["words of one letter", "a b ".repeat(25_000), "b a c ".repeat(16_000), "en"],
    ["full stops", "。".repeat(100_000), `${"。".repeat(50_000)}a`, "zh"],
    ["open quotation marks", "“".repeat(100_000), "「a".repeat(50_000), "zh"],
    ["sentences of one letter", "a. ".repeat(33_000), "b. ".repeat(33_000), "en"],
    ["spaces", `a${" ".repeat(99_998)}b`, "a b", "en"],
    ["lone surrogates", "\ud83d ".repeat(50_000), "\udc00 ".repeat(50_000), "en"],
  ])("comes to an end with 100,000 characters of %s", (_, earlier, later, lang) => {
    expect(side(diff(earlier, later, lang), "later")).toBe(later.trim());
  });

  it("works where there is no segmenter", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(shown("We will pay 20% of it.", "We may pay 20% of it.")).toBe(
      "We [-will -]{+may +}pay 20% of it.",
    );
    expect(shown("把算力给超级团队。", "把算力给安全团队。", "zh")).toBe("把算力给[-超级-]{+安全+}团队。");
  });
});
