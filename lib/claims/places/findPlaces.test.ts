import search from "approx-string-match";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { editDistance } from "@/lib/language/editDistance";
import { codePointLength, sliceCodePoints, type TextRange } from "@/lib/language/text";
import { describe as selectorOf } from "../selector";
import { findPlaces } from "./findPlaces";
import { ENGLISH, filler, STORY, select } from "./testTexts";

/** Both do what they do; how much they were given is counted. */
vi.mock("approx-string-match", async (original) => {
  const real = await original<typeof import("approx-string-match")>();
  return { ...real, default: vi.fn(real.default) };
});
vi.mock("@/lib/language/editDistance", async (original) => {
  const real = await original<typeof import("@/lib/language/editDistance")>();
  return { ...real, editDistance: vi.fn(real.editDistance) };
});

/** What became of a passage: the outcome, and the words that stand there now. */
function found(earlier: string, later: string, place: TextRange) {
  const { outcome, ...at } = findPlaces(earlier, later)(place);
  return "start" in at ? { outcome, words: sliceCodePoints(later, at.start, at.end) } : { outcome };
}

const characters = fc.constantFrom(
  "a",
  "b",
  "的",
  "算",
  "。",
  " ",
  "😀",
  "👩‍👩‍👧",
  "e\u0301",
  "𠮷",
  "\n",
  "🇨🇳",
);
const messyText = fc.string({ unit: characters, minLength: 1, maxLength: 120 });

describe("word for word in its old surroundings", () => {
  it("is where it was, in any text that did not change", () => {
    fc.assert(
      fc.property(messyText, fc.nat(), fc.nat(), (text, a, b) => {
        const length = codePointLength(text);
        const [from, to] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
        const { start, end } = selectorOf(text, from, to + 1);
        expect(findPlaces(text, text)({ start, end })).toEqual({ outcome: "exact", start, end });
      }),
      { numRuns: 400 },
    );
  });

  it("is followed when text is put in or taken out before it, also among repeated sentences", () => {
    const repeated = `${STORY}\n${ENGLISH}\n${STORY.replaceAll("，", "；").replaceAll("。", "！")}`;
    const length = codePointLength(repeated);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 92, max: length - 20 }),
        fc.integer({ min: 1, max: 20 }),
        (added, removed, start, size) => {
          const selector = selectorOf(repeated, start, start + size);
          fc.pre(/[\p{L}\p{N}]/u.test(selector.exact));
          const cut = Math.min(removed, Math.max(0, start - 92));
          const text = `${filler(added, added)}${sliceCodePoints(repeated, cut)}`;
          const place = findPlaces(repeated, text)(selector);
          expect(place).toMatchObject({ start: selector.start + added - cut });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is moved by what was put in before it, and stands where it stood if as much was taken out", () => {
    const selector = select(STORY, "今年5月，团队的两名负责人相继离开");
    expect(findPlaces(STORY, `${"前言。".repeat(4)}\n${STORY}`)(selector)).toEqual({
      outcome: "moved",
      start: selector.start + 13,
      end: selector.end + 13,
    });
    const [first = "", ...rest] = STORY.split("\n");
    const other = [`${"字".repeat(codePointLength(first) - 1)}。`, ...rest].join("\n");
    expect(findPlaces(STORY, other)(selector)).toMatchObject({ outcome: "exact", start: selector.start });
  });

  it("is the right one of two like sentences, even when the other now stands where it stood", () => {
    const second = select(STORY, "公司承诺把两成算力交给对齐团队", 1);
    const grown = `${"前言。".repeat(4)}\n${STORY}`;
    expect(findPlaces(STORY, grown)(second)).toMatchObject({ outcome: "moved", start: second.start + 13 });
    const first = select(ENGLISH, "Nobody checked.");
    expect(findPlaces(ENGLISH, ENGLISH)(first)).toMatchObject({ outcome: "exact", start: first.start });
    const gap = ENGLISH.lastIndexOf("Nobody") - ENGLISH.indexOf("Nobody");
    const pushed = `${"z".repeat(gap - 1)}\n${ENGLISH}`;
    expect(findPlaces(ENGLISH, pushed)(select(ENGLISH, "Nobody checked.", 1))).toMatchObject({
      outcome: "moved",
      start: ENGLISH.lastIndexOf("Nobody") + gap,
    });
  });

  it("is followed by what stands around it, however short it is", () => {
    const selector = select(ENGLISH, "20%", 1);
    expect(findPlaces(ENGLISH, `A preface with 20% in it.\n${ENGLISH}`)(selector)).toMatchObject({
      outcome: "moved",
      start: selector.start + 26,
    });
    const han = select(STORY, "的");
    expect(findPlaces(STORY, `序。\n${STORY}`)(han)).toMatchObject({
      outcome: "moved",
      start: han.start + 3,
    });
  });

  it("is taken without the sentence that was put in before it in its paragraph", () => {
    const words =
      "The eastern line carried 0.13 million people at 108 pence each, while the western one was last seen at a pier in Harwich, down by a fifth on the day before, its owner said.";
    const earlier = [
      "The ferry board met on Tuesday in the old library, and sat for three hours before it heard from those who had come. Few had: rain kept most people at home, and the hall was half empty when the chair, Mara Quill, began to read a letter from the bridge company that asked for more time.",
      words,
      "Nobody else spoke, and no vote was taken. A second meeting is planned for May, after the auditors have told the board what they found, and whether the fares of last year were counted twice.",
    ].join("\n");
    const later = earlier.replace("The eastern", "The board learned this late in the evening. The eastern");
    expect(found(earlier, later, select(earlier, words))).toEqual({ outcome: "moved", words });
  });

  it("is the same in other quotation marks, widths, scripts and spaces, and with the radicals of a PDF", () => {
    const selector = select(STORY, "团队的两名负责人相继离开");
    const written = STORY.replace("团队的两名负责人相继离开", "團隊的兩名負責⼈相繼離開").replaceAll(
      "“",
      "「",
    );
    expect(found(STORY, written, selector)).toEqual({ outcome: "exact", words: "團隊的兩名負責⼈相繼離開" });
    const corners = STORY.replaceAll("“", "「").replaceAll("”", "」");
    expect(found(STORY, corners, select(STORY, "我们一直重视安全")).outcome).toBe("exact");
    const spaced = ENGLISH.replaceAll("its compute", "its\u00a0compute");
    const pledge = select(ENGLISH, "pledged 20% of its compute");
    expect(findPlaces(ENGLISH, spaced)(pledge).outcome).toBe("exact");
  });
});

describe("changed in its old surroundings", () => {
  it("is found, for a person to confirm", () => {
    const selector = select(STORY, "今年5月，团队的两名负责人相继离开");
    const edited = `引子。\n${STORY.replace("两名负责人相继", "两位负责人先后")}`;
    expect(found(STORY, edited, selector)).toEqual({
      outcome: "to_confirm",
      words: "今年5月，团队的两位负责人先后离开",
    });
  });

  it.each([
    ["a number", "20% of its compute", "30% of its compute", "pledged 30% of its compute"],
    ["a name", "The company pledged", "The ministry pledged", "pledged 20% of its compute"],
    ["a negation", "company pledged", "company never pledged", "pledged 20% of its compute"],
  ])(
    "is never taken where %s in its sentence is another, even if its own words stand",
    (_, from, to, words) => {
      const edited = ENGLISH.replace(from, to);
      const place = select(ENGLISH, "pledged 20% of its compute");
      expect(found(ENGLISH, edited, place)).toEqual({ outcome: "to_confirm", words });
    },
  );

  it("is what now stands between the same neighbours, rather than the like sentence elsewhere", () => {
    const text =
      "In March she said the team would get 30% of the compute. Then came the summer, long and hot. " +
      "In a letter he wrote that the team would get 20% of the compute. Nobody replied to him for weeks.";
    const selector = select(text, "the team would get 20% of the compute");
    const edited = text.replace("would get 20% of the compute", "may get 20% of all computing");
    expect(found(text, edited, selector)).toEqual({
      outcome: "to_confirm",
      words: "the team may get 20% of all computing",
    });
  });

  it("is found where a short quote became another, between the words around it", () => {
    const changed = ENGLISH.replace("pledge of 20%", "pledge of 25%");
    expect(found(ENGLISH, changed, select(ENGLISH, "20%", 1))).toEqual({
      outcome: "to_confirm",
      words: "25%",
    });
  });

  it("is preferred to the old words elsewhere: in a correction note, in a copy, with the sentence before", () => {
    const quote = "The company pledged 20% of its compute.";
    const edited = ENGLISH.replace("20% of its", "10% of its");
    for (const later of [
      `${edited}\nCorrection: an earlier version said: ${quote}`,
      `${edited} ${quote}`,
      `${quote}\n${edited}`,
      `${edited}\nOnce more: ${quote} Nobody checked.`,
    ]) {
      expect(found(ENGLISH, later, select(ENGLISH, quote))).toEqual({
        outcome: "to_confirm",
        words: "The company pledged 10% of its compute.",
      });
    }
  });

  it("is found however it was misspelt: at its beginning, or in the whole of its second sentence", () => {
    const first = "It's the third extension of the license, which is now set to expire in February.";
    const line = "The company has become a symbol of tensions between the two countries.";
    const text = `${line} ${first}\n${ENGLISH}`;
    const garbled = "'ss the third extenson of heliense, rwhichis nnowrsedt to expire in February.";
    expect(found(text, text.replace(first, garbled), select(text, first))).toEqual({
      outcome: "to_confirm",
      words: garbled,
    });
    const two = "Many challenges are coming soon.\nBetter telephone support.";
    const worse = "Many challengs are coming soon.\nBettder telepone upport.";
    const long = `${ENGLISH}\n${two}\n${STORY}`;
    expect(found(long, long.replace(two, worse), select(long, two))).toEqual({
      outcome: "to_confirm",
      words: worse,
    });
  });

  it("is found beyond the basic plane, where code points are counted", () => {
    const text = `${"😀𠮷".repeat(30)}。他说：“𠮷野家不会涨价😀。”${"🇨🇳e\u0301".repeat(30)}`;
    const selector = select(text, "𠮷野家不会涨价😀");
    const edited = `😀😀${text.replace("不会涨价", "不再涨价")}`;
    expect(findPlaces(text, edited)(selector)).toMatchObject({
      outcome: "to_confirm",
      start: selector.start + 2,
    });
    expect(found(text, edited, selector).words).toBe("𠮷野家不再涨价😀");
  });

  it("ends at whole characters however it was edited", () => {
    fc.assert(
      fc.property(messyText, messyText, (before, after) => {
        const text = `${before}\n${STORY}\n${after}`;
        const selector = select(text, "发言人说：“我们一直重视安全。”");
        const edited = text.replace("重视安全", "重视e\u0301安👩‍👩‍👧全");
        const place = findPlaces(text, edited)(selector);
        if (place.outcome === "orphan") throw new Error("lost");
        expect(selectorOf(edited, place.start, place.end)).toMatchObject({
          start: place.start,
          end: place.end,
        });
      }),
    );
  });
});

describe("word for word elsewhere", () => {
  it("is for a person to confirm: it may say something else there", () => {
    const text = `${STORY}\n${ENGLISH}`;
    const quote = "今年5月，团队的两名负责人相继离开。";
    const moved = `${text.replace(quote, "")}\n${quote}`;
    expect(found(text, moved, select(text, quote))).toEqual({ outcome: "to_confirm", words: quote });
  });

  it.each([
    [
      [
        "The mayor opened the meeting.",
        "We will plant trees.",
        "We will close the plant.",
        "It ended at nine.",
      ],
      [0, 2, 1, 3],
    ],
    [
      ["市长宣布开会。", "我们将植树。", "我们将关闭工厂。", "会议九点结束。"],
      [0, 2, 1, 3],
    ],
    [
      ["市长宣布开会。", "我们将植树。", "我们将关闭工厂。", "会议九点结束。"],
      [0, 2, 3, 1],
    ],
  ])(
    "a short paragraph that changed places with others is for a person to confirm: %j %j",
    (lines, order) => {
      const [earlier, later] = [lines.join("\n"), order.map((n) => lines[n]).join("\n")];
      for (const line of lines.slice(1, 3)) {
        const { outcome, words } = found(earlier, later, select(earlier, line));
        expect(["exact", "moved", "to_confirm"]).toContain(outcome);
        expect(words).toBe(line);
      }
    },
  );

  it("a short paragraph that stands in the text twice is not told from itself", () => {
    const earlier = "He came.\nWe will see.\nShe sat down.\nThey left in the end.";
    const later = "They left in the end.\nWe will see.\nAll of it was new.\nWe will see.\nIt rained.";
    expect(found(earlier, later, select(earlier, "We will see."))).toEqual({ outcome: "orphan" });
  });

  it("has moved where its surroundings moved with it", () => {
    const text = `${STORY}\n${ENGLISH}`;
    const moved = `${ENGLISH}\n${STORY}`;
    const selector = select(text, "A year later the team was gone");
    expect(found(text, moved, selector)).toEqual({ outcome: "moved", words: selector.exact });
  });
});

describe("an orphan", () => {
  it("is what is gone, however short or common its words", () => {
    const gone = ENGLISH.replace("The company pledged 20% of its compute. ", "");
    const lost = (earlier: string, later: string, quote: string) =>
      findPlaces(earlier, later)(select(earlier, quote)).outcome;
    expect(lost(ENGLISH, gone, "pledged 20% of its compute")).toBe("orphan");
    expect(lost(STORY, filler(3000), "的")).toBe("orphan");
    expect(lost(ENGLISH, `${filler(3000)}20%${filler(200, 3)}`, "20%")).toBe("orphan");
    expect(lost(ENGLISH, "", "20%")).toBe("orphan");
  });

  const SISTERS = [
    "The ministry published two figures.",
    "Northern clinics reported that the new vaccine cut hospital stays by twelve percent across all age groups.",
    "Southern clinics reported that the new vaccine cut hospital stays by twelve percent across all age groups.",
    "No further data were given.",
  ];

  it.each([[1], [2]])(
    "is never replaced by its sister sentence, which always stood beside it (%d is gone)",
    (n) => {
      const earlier = SISTERS.join("\n");
      const later = SISTERS.filter((_, k) => k !== n)
        .join("\n")
        .replace("two figures", "one figure");
      expect(findPlaces(earlier, later)(select(earlier, SISTERS[n] ?? ""))).toEqual({ outcome: "orphan" });
    },
  );

  it("is never replaced by a like sentence elsewhere that says something else", () => {
    const text = `${STORY}\n${ENGLISH}\n${SISTERS.join(" ")}`;
    const [, north = "", south = ""] = SISTERS;
    const without = text.replace(north, "").replace(south, "");
    for (const like of [
      south,
      north.replace("twelve", "two"),
      north.replace("cut", "did not cut"),
      north.replace("across", "since 2021, across"),
    ]) {
      const later = `${like}\n${without}`;
      expect(findPlaces(text.replace(south, ""), later)(select(text, north)), like).toEqual({
        outcome: "orphan",
      });
    }
  });

  it("is a sentence cut out of a text of unlike sentences", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 8, max: 60 }), (seed, size) => {
        const text = `${filler(300, seed)}。${filler(size, seed + 1)}。${filler(500, seed + 2)}`;
        const { start, end } = { start: 301, end: 302 + size };
        const cut = sliceCodePoints(text, 0, start) + sliceCodePoints(text, end);
        expect(findPlaces(text, cut)({ start, end })).toEqual({ outcome: "orphan" });
      }),
      { numRuns: 60 },
    );
  });
});

describe("work", () => {
  it("finds ten edited passages in a text of 24,000 characters", () => {
    const text = filler(24_000, 11);
    const starts = Array.from({ length: 10 }, (_, n) => 2_000 * n + 1_000);
    const edited = filler(400, 99) + [...text].map((c, i) => (i % 13 === 6 ? "X" : c)).join("");
    const find = findPlaces(text, edited);
    for (const start of starts)
      expect(find({ start, end: start + 200 })).toEqual({
        outcome: "to_confirm",
        start: start + 400,
        end: start + 600,
      });
  });

  it.each(["的", "ab ", "今年，", "a b. ", "😀", "的\n"])(
    "no more is read for a passage of a longer text where %j stands over and over",
    (piece) => {
      /** Characters that are searched for a passage, and compared with it. */
      const workIn = (length: number) => {
        const text = piece.repeat(length / piece.length);
        const find = findPlaces(text, `x${text.slice(0, length / 2)}y${text.slice(length / 2)}`);
        vi.clearAllMocks();
        find({ start: length / 4, end: length / 4 + 100 });
        const calls = [...vi.mocked(search).mock.calls, ...vi.mocked(editDistance).mock.calls];
        return calls.reduce((sum, [one, other]) => sum + one.length + other.length, 0);
      };
      expect(workIn(240_000)).toBeLessThanOrEqual(2 * workIn(48_000));
    },
  );
});
