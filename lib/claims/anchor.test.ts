import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/language/editDistance";
import { codePointLength, sliceCodePoints } from "@/lib/language/text";
import { type Anchored, anchor, describe as selectorOf } from "./anchor";

const STORY = [
  "他在公开信里写道，公司承诺把两成算力交给对齐团队。",
  "董事会没有回应。今年5月，团队的两名负责人相继离开。",
  "记者问起此事，发言人说：“我们一直重视安全。”",
  "他又说，公司承诺把两成算力交给对齐团队，但没有兑现。",
].join("\n");

const ENGLISH =
  "The company pledged 20% of its compute. Nobody checked. A year later the team was gone, and the pledge of " +
  "20% was repeated in other words. Nobody checked. The chair declined to comment on the matter.";

function select(text: string, quote: string, nth = 0) {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(quote, at + 1);
  const start = codePointLength(text.slice(0, at));
  return selectorOf(text, start, start + codePointLength(quote));
}

function found(text: string, place: Anchored): string | undefined {
  return place.status === "orphan" ? undefined : sliceCodePoints(text, place.start, place.end);
}

/** Deterministic text without repeated passages. */
function filler(length: number, seed = 7): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 0x1_0000_0000;
  };
  return Array.from({ length }, () =>
    next() < 0.08 ? "，" : String.fromCodePoint(0x4e00 + Math.floor(next() * 2000)),
  ).join("");
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

describe("describe", () => {
  it("keeps 32 characters on each side", () => {
    const selector = selectorOf(filler(200), 100, 110);
    expect([selector.exact, selector.prefix, selector.suffix].map(codePointLength)).toEqual([10, 32, 32]);
    expect({ start: selector.start, end: selector.end }).toEqual({ start: 100, end: 110 });
  });

  it("counts code points and splits no character that a reader sees", () => {
    expect(selectorOf("😀a👩‍👩‍👧b", 1, 2)).toEqual({
      exact: "a",
      prefix: "😀",
      suffix: "👩‍👩‍👧b",
      start: 1,
      end: 2,
    });
    expect(selectorOf("xe\u0301y", 0, 2)).toMatchObject({ exact: "xe\u0301", start: 0, end: 3 });
    const text = `${"👩‍👩‍👧".repeat(20)}算${"👩‍👩‍👧".repeat(20)}`;
    const { prefix, suffix } = select(text, "算");
    expect(prefix).toBe("👩‍👩‍👧".repeat(6));
    expect(suffix).toBe("👩‍👩‍👧".repeat(6));
  });

  it.each([
    [2, 2],
    [-1, 3],
    [3, 2],
    [0, 99],
    [Number.NaN, 2],
  ])("has no selector for %d to %d of a text of five", (start, end) => {
    expect(() => selectorOf("abcde", start, end)).toThrow(RangeError);
  });
});

describe("anchor", () => {
  it("finds any described stretch of any text where it was", () => {
    fc.assert(
      fc.property(messyText, fc.nat(), fc.nat(), (text, a, b) => {
        const length = codePointLength(text);
        const [from, to] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
        const selector = selectorOf(text, from, to + 1);
        const place = anchor(text, selector);
        expect(place).toMatchObject({ status: "exact", start: selector.start, end: selector.end, errors: 0 });
        expect(place.status !== "orphan" && place.score).toBeCloseTo(1);
      }),
      { numRuns: 400 },
    );
  });

  it("follows its passage when text is put in or taken out before it, also among repeated sentences", () => {
    const repeated = `${STORY}\n${ENGLISH}\n${STORY.replaceAll("，", "；").replaceAll("。", "！")}`;
    const length = codePointLength(repeated);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 40, max: length - 20 }),
        fc.integer({ min: 1, max: 20 }),
        (added, removed, start, size) => {
          const selector = selectorOf(repeated, start, start + size);
          const cut = Math.min(removed, Math.max(0, start - 34));
          const text = `${filler(added, added)}${sliceCodePoints(repeated, cut)}`;
          const place = anchor(text, selector);
          expect(place).toMatchObject({ start: selector.start + added - cut, errors: 0 });
          expect(place.status).toBe(added === cut ? "exact" : "moved");
        },
      ),
      { numRuns: 400 },
    );
  });

  it("takes the right one of two like sentences, even when the other now stands where it stood", () => {
    const second = select(STORY, "公司承诺把两成算力交给对齐团队", 1);
    const grown = `${"前言。".repeat(4)}${STORY}`;
    expect(found(grown, anchor(grown, second))).toBe(second.exact);
    expect(anchor(grown, second)).toMatchObject({ status: "moved", start: second.start + 12 });
    const first = select(ENGLISH, "Nobody checked.");
    const gap = ENGLISH.lastIndexOf("Nobody") - ENGLISH.indexOf("Nobody");
    expect(anchor(ENGLISH, first)).toMatchObject({ status: "exact", start: first.start });
    const pushed = `${"z".repeat(gap)}${ENGLISH}`;
    expect(anchor(pushed, select(ENGLISH, "Nobody checked.", 1))).toMatchObject({
      status: "moved",
      start: ENGLISH.lastIndexOf("Nobody") + gap,
    });
  });

  it("finds a passage that was edited a little, and says how much", () => {
    const selector = select(STORY, "今年5月，团队的两名负责人相继离开");
    const edited = `引子。\n${STORY.replace("两名负责人相继", "两位负责人先后")}`;
    const place = anchor(edited, selector);
    expect(place).toMatchObject({ status: "to_confirm", errors: 3 });
    expect(found(edited, place)).toBe("今年5月，团队的两位负责人先后离开");
  });

  it("takes what now stands between the same neighbours, rather than the like sentence elsewhere", () => {
    const text =
      "In March she said the team would get 30% of the compute. Then came the summer, long and hot. " +
      "In a letter he wrote that the team would get 20% of the compute. Nobody replied to him for weeks.";
    const selector = select(text, "the team would get 20% of the compute");
    const edited = text.replace("would get 20% of the compute", "may get 20% of all computing");
    const place = anchor(edited, selector);
    expect(found(edited, place)).toBe("the team may get 20% of all computing");
    expect(place.status).toBe("to_confirm");
  });

  it("follows a quote of one to three characters by its surroundings", () => {
    const selector = select(ENGLISH, "20%", 1);
    const text = `A preface with 20% in it. ${ENGLISH}`;
    expect(anchor(text, selector)).toMatchObject({ status: "moved", start: selector.start + 26 });
    const changed = ENGLISH.replace("pledge of 20%", "pledge of 25%");
    expect(found(changed, anchor(changed, selector))).toBe("25%");
    const han = select(STORY, "的");
    expect(found(`序。${STORY}`, anchor(`序。${STORY}`, han))).toBe("的");
    expect(anchor(`序。${STORY}`, han)).toMatchObject({ start: han.start + 2 });
  });

  it("is an orphan when its passage is gone, however short or common its words", () => {
    const gone = ENGLISH.replace("The company pledged 20% of its compute. ", "");
    expect(anchor(gone, select(ENGLISH, "pledged 20% of its compute"))).toEqual({ status: "orphan" });
    expect(anchor(filler(3000), select(STORY, "的"))).toEqual({ status: "orphan" });
    expect(anchor(`${filler(3000)}20%${filler(200, 3)}`, select(ENGLISH, "20%"))).toEqual({
      status: "orphan",
    });
    expect(anchor("", select(ENGLISH, "20%"))).toEqual({ status: "orphan" });
    expect(anchor(STORY, { exact: "", prefix: "", suffix: "", start: 0, end: 0 })).toEqual({
      status: "orphan",
    });
    const like = "今年3月，团队的一名负责人离开。后来的事大家都知道了。";
    const text = `${filler(300)}今年5月，团队的两名负责人离开。${filler(300, 5)}${like}`;
    const selector = select(text, "今年5月，团队的两名负责人离开。");
    expect(anchor(text.replace(selector.exact, ""), selector)).toEqual({ status: "orphan" });
  });

  it("is an orphan whenever a sentence of a text of unlike sentences is cut out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 8, max: 60 }), (seed, size) => {
        const text = filler(800, seed);
        const selector = selectorOf(text, 300, 300 + size);
        const cut = sliceCodePoints(text, 0, 300) + sliceCodePoints(text, 300 + size);
        expect(anchor(cut, selector)).toEqual({ status: "orphan" });
      }),
      { numRuns: 60 },
    );
  });

  it("scores the worse candidate lower", () => {
    const selector = select(STORY, "今年5月，团队的两名负责人相继离开");
    const texts = [
      STORY,
      `序。${STORY}`,
      STORY.replace("董事会没有回应", "董事会不作回应"),
      STORY.replace("两名负责人", "两位负责人").replace("董事会没有回应", "董事会不作回应"),
      STORY.replace("两名负责人", "三位领导").replace("董事会没有回应", "没有人回应记者"),
    ];
    const scores = texts.map((text) => {
      const place = anchor(text, selector);
      return place.status === "orphan" ? 0 : place.score;
    });
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBeGreaterThan(0);
  });

  it("works beyond the basic plane and counts code points there", () => {
    const text = `${"😀𠮷".repeat(30)}他说：“𠮷野家不会涨价😀。”${"🇨🇳e\u0301".repeat(30)}`;
    const selector = select(text, "𠮷野家不会涨价😀");
    const edited = `😀😀${text.replace("不会涨价", "不再涨价")}`;
    const place = anchor(edited, selector);
    expect(place).toMatchObject({ status: "to_confirm", errors: 1, start: selector.start + 2 });
    expect(found(edited, place)).toBe("𠮷野家不再涨价😀");
  });

  it("ends at whole characters however a passage was edited", () => {
    fc.assert(
      fc.property(messyText, messyText, (before, after) => {
        const text = `${before}${STORY}${after}`;
        const selector = select(text, "发言人说：“我们一直重视安全。”");
        const edited = text.replace("重视安全", "重视e\u0301安👩‍👩‍👧全");
        const place = anchor(edited, selector);
        if (place.status === "orphan") throw new Error("lost");
        const again = selectorOf(edited, place.start, place.end);
        expect(again).toMatchObject({ start: place.start, end: place.end });
      }),
    );
  });

  it("takes at most 50 ms for a text of 24,000 characters and 16 errors", () => {
    const text = filler(24_000, 11);
    const quote = sliceCodePoints(text, 20_000, 20_200);
    const selector = selectorOf(text, 20_000, 20_200);
    const edited =
      filler(400, 99) + text.replace(quote, [...quote].map((c, i) => (i % 13 === 6 ? "X" : c)).join(""));
    // Processor time, the best of three: other work on the machine is not what is measured.
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      anchor(edited, selector);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const place = anchor(edited, selector);
    expect(place).toMatchObject({ status: "to_confirm", start: 20_400, end: 20_600, errors: 15 });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("stays quick where almost every character is a candidate", () => {
    const text = "的".repeat(24_000);
    const selector = selectorOf(text, 12_000, 12_001);
    const before = process.cpuUsage();
    expect(anchor(text, selector)).toMatchObject({ status: "exact", start: 12_000 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(250);
  });
});

describe("distance", () => {
  it("is what a plain table gives, up to the limit", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    const plain = (a: string, b: string): number => {
      if (a === "" || b === "") return a.length + b.length;
      const rest = plain(a.slice(1), b.slice(1));
      return a[0] === b[0] ? rest : 1 + Math.min(rest, plain(a.slice(1), b), plain(a, b.slice(1)));
    };
    const small = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(editDistance(a, b)).toBe(plain(a, b));
      }),
    );
    fc.assert(
      fc.property(short, short, fc.nat(8), (a, b, most) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, most);
        if (exact <= most) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(most);
      }),
    );
  });
});
