import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { hostileText } from "@/prisma/testing/hostileText";
import { compare } from "./compare";
import { mirror } from "./mirror";
import { pairs } from "./pairs/all";
import type { Change, Comparison } from "./types";

const rows = (changes: readonly Change[]) =>
  changes.filter(({ effect }) => effect !== "same").map(({ term, effect }) => `${term} ${effect}`);
const of = (earlier: string, later: string) => compare({ text: earlier }, { text: later });

const PLEDGE_EN =
  "We are dedicating 20% of the compute we've secured to date over the next four years to solving the problem of superintelligence alignment.";
const RESTATED_EN =
  "as we said last july, we're committed to allocating at least 20% of the computing resources to safety efforts across the entire company";
const PLEDGE_ZH = "未来四年，我们将把迄今已获得算力的20%专门用于解决超级智能对齐问题。";
const RESTATED_ZH = "正如我们去年7月所说，我们承诺将至少20%的计算资源分配给整个公司的安全工作。";

describe("the compute pledge and its restatement", () => {
  test.each([
    ["in English", PLEDGE_EN, RESTATED_EN],
    ["in Chinese", PLEDGE_ZH, RESTATED_ZH],
    ["from English into Chinese", PLEDGE_EN, RESTATED_ZH],
    ["from Chinese into English", PLEDGE_ZH, RESTATED_EN],
  ])("%s: broader, without deadline and base, and at least", (_, earlier, later) => {
    const found = of(earlier, later);
    expect(found.changed).toBe(true);
    expect(found.disclosure).toBe("claims_continuity");
    expect(rows(found.changes)).toEqual(
      expect.arrayContaining(["amount stronger", "deadline dropped", "base dropped", "beneficiary broader"]),
    );
    expect(rows(found.changes)).toHaveLength(4);
  });

  test("what was a part is now the whole, and says so", () => {
    const reasons = (changes: readonly Change[]) =>
      changes.flatMap(({ term, reason }) => (term === "beneficiary" ? [reason] : []));
    expect(reasons(of(PLEDGE_EN, RESTATED_EN).changes)).toEqual(["whole_of"]);
    expect(reasons(of(RESTATED_EN, PLEDGE_EN).changes)).toEqual(["part_of"]);
  });

  test("every row points at its words", () => {
    for (const { from, to, spans } of of(PLEDGE_EN, RESTATED_ZH).changes) {
      expect(from).toBe(
        spans.earlier.map(({ start, end }) => PLEDGE_EN.slice(start, end)).join(" … ") || null,
      );
      expect(to).toBe(spans.later.map(({ start, end }) => RESTATED_ZH.slice(start, end)).join(" … ") || null);
    }
  });
});

describe("one promise in other words", () => {
  test.each([
    ["20% of profits will go to schools.", "Two tenths of profits will go to schools."],
    [
      "We will plant 1,500,000 trees by the end of 2030.",
      "By 31 December 2030 we'll plant 1.5 million trees.",
    ],
    ["公司将把利润的20%捐给学校。", "公司會把利潤的兩成捐給學校。"],
    ["We will answer within thirty (30) days.", "We shall answer in 30 days."],
    ["我们承诺在2030年底前实现碳中和。", "我們承諾在二〇三〇年底前實現碳中和。"],
    ["We will halve our emissions by 2030.", "We will cut our emissions by half by 2030."],
  ])("%s = %s", (earlier, later) => {
    expect(of(earlier, later)).toMatchObject({ changed: false });
  });
});

describe("effects", () => {
  test.each([
    ["We will plant at least 100 trees.", "We will plant up to 100 trees.", "amount weaker"],
    ["We will publish it by 2025.", "We will publish it by 2030.", "deadline later"],
    ["We will publish it within 10 days.", "We will publish it within 3 days.", "deadline earlier"],
    ["We will publish every report.", "We aim to publish every report.", "strength weaker"],
    ["All hospitals will get one.", "Some hospitals will get one.", "beneficiary narrower"],
    ["我们将建设学校。", "我们计划建设学校。", "strength weaker"],
    ["我们将向所有医院提供药品。", "如果预算允许，我们将向所有医院提供药品。", "condition added"],
    ["在2030年左右达到峰值", "力争在2030年前达到峰值", "deadline earlier"],
  ])("%s → %s", (earlier, later, expected) => {
    expect(rows(of(earlier, later).changes)).toContain(expected);
  });
});

test("numbers of different things are not weighed against each other", () => {
  const found = of("The council will plant 100 trees by the river.", "The library opens at nine on Sundays.");
  expect(rows(found.changes).filter((one) => /amount (?:weaker|stronger)/u.test(one))).toEqual([]);
});

test("a long wording keeps its rows, however often its sentences change", () => {
  const [earlier, later] = ["We will plant a tree in every park. ", "We may plant a tree in some parks. "];
  const found = rows(of(earlier.repeat(150), later.repeat(150)).changes);
  expect(found).toEqual(expect.arrayContaining(["strength weaker", "beneficiary narrower"]));
});

describe("deadlines in other terms", () => {
  const said = (text: string, date: string) => ({ text, saidOn: parsePartialDate(date) ?? null });

  test.each([
    ["2024-01-15", "by the end of 2026", "deadline later"],
    ["2024-01-15", "by June 2025", "deadline earlier"],
    ["2024-01-15", "by 31 January 2026", null],
    ["2024", "by the end of 2026", "deadline unclear"],
  ])("within two years of %s, and %s", (date, deadline, expected) => {
    const found = compare(
      said("The bridge will open within two years.", date),
      said(`The bridge will open ${deadline}.`, "2025-01-15"),
    );
    expect(rows(found.changes)).toEqual(expected ? [expected] : []);
    expect(found.changed).toBe(expected !== null);
  });
});

test("what stands in both is put side by side, in order", () => {
  const [earlier, later] = [
    "We will plant 100 trees in the park.",
    "We'll plant one hundred trees in the old park.",
  ];
  const pairs = of(earlier, later).alignment.map((one) => [
    earlier.slice(one.earlier.start, one.earlier.end),
    later.slice(one.later.start, one.later.end),
  ]);
  expect(pairs).toEqual([
    ["We will plant 100 trees in the", "We'll plant one hundred trees in the"],
    ["park", "park"],
  ]);
});

const wording = fc.constantFrom(...pairs.flatMap(({ earlier, later }) => [earlier, later]));

/** Ways to write the same words that no reader takes for others. */
const REWRITTEN: Record<string, (text: string) => string> = {
  itself: (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "in small letters": (text) => text.toLowerCase(),
  "with other quotation marks": (text) =>
    text.replaceAll("“", "「").replaceAll("”", "」").replaceAll("'", "’"),
  "without a full stop": (text) => text.replace(/[.。]$/u, ""),
  "with more space": (text) => text.replaceAll(" ", "  "),
  "in traditional characters": Converter({ from: "cn", to: "hk" }),
  "in simplified characters": Converter({ from: "tw", to: "cn" }),
  "in wide letters": (text) => text.replace(/[0-9%]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
};

describe("for any wording", () => {
  test.each(Object.entries(REWRITTEN))("the same %s is no change", (_, rewrite) => {
    fc.assert(
      fc.property(wording, (text) => {
        const found = of(text, rewrite(text));
        expect([found.changed, ...rows(found.changes)]).toEqual([false]);
      }),
      { numRuns: 150 },
    );
  });

  test("earlier and later swapped mirror every effect", () => {
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const [there, back] = [of(one, other), of(other, one)];
        const bare = ({ disclosure: _, ...rest }: Comparison) => rest;
        expect(bare(back)).toEqual(bare(mirror(there)));
      }),
      { numRuns: 300 },
    );
  });

  test("the words of each row stand at its spans", () => {
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const { changes, terms } = of(one, other);
        for (const { from, spans } of changes) {
          expect(from).toBe(
            spans.earlier.map(({ start, end }) => one.slice(start, end).trim()).join(" … ") || null,
          );
        }
        for (const { start, end, text } of terms.later) expect(other.slice(start, end)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("any two texts are answered", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ unit: "binary", maxLength: 300 }),
        (a, b) => {
          const { likelihood } = of(a, b);
          expect(likelihood).toBeGreaterThanOrEqual(0);
          expect(likelihood).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("hostile texts of 100,000 characters are answered", () => {
  test.each([
    ["one letter", "a".repeat(100_000), "b".repeat(100_000)],
    ["short words", "a b c ".repeat(16_667), "c b a ".repeat(16_667)],
    ["digits", "1".repeat(100_000), "2 ".repeat(50_000)],
    ["numbers", "20% of ".repeat(14_000), "30% of ".repeat(14_000)],
    ["one Chinese character", "的".repeat(100_000), "了".repeat(100_000)],
    ["Chinese numerals", "一百".repeat(50_000), "两百".repeat(50_000)],
    ["conditions", "if only ".repeat(12_500), "unless ".repeat(14_000)],
    ["brackets", "((((".repeat(25_000), "))))".repeat(25_000)],
    ["capitals", "A B ".repeat(25_000), "Ab Cd ".repeat(16_000)],
    ["spaces", " ".repeat(100_000), "\n".repeat(100_000)],
    ["relative years", "今年".repeat(50_000), "明年".repeat(50_000)],
    ["months", "5月".repeat(50_000), "6月".repeat(50_000)],
    ["years", "by 2030 ".repeat(13_000), "by 2031 ".repeat(13_000)],
    ["years across languages", "by 2030 ".repeat(13_000), "2031年".repeat(20_000)],
    ["words that never end", "a-".repeat(50_000), "a.".repeat(50_000)],
    ["signs of a section", "§".repeat(100_000), "§ 1 ".repeat(25_000)],
    ["addresses", "Rd ".repeat(33_000), "1-".repeat(50_000)],
  ])("%s", (_, earlier, later) => {
    expect(of(earlier, later).likelihood).toBeLessThanOrEqual(1);
  });

  test("and so are any two", () => {
    fc.assert(
      fc.property(hostileText(20_000), hostileText(20_000), (earlier, later) => {
        expect(of(earlier, later).likelihood).toBeLessThanOrEqual(1);
      }),
      { numRuns: 8 },
    );
  });
});

/** What the comparer reaches on the project's own pairs; a change that loses some of it has to say so here. */
const FLOOR = { en: 0.9, zh: 0.89, across: 0.95, rows: 0.84 };

describe("the project's own pairs", () => {
  const compared = ({ earlier, later, saidOn }: (typeof pairs)[number]) =>
    compare(
      { text: earlier, saidOn: parsePartialDate(saidOn?.[0] ?? "") ?? null },
      { text: later, saidOn: parsePartialDate(saidOn?.[1] ?? "") ?? null },
    );
  const isChanged = (pair: (typeof pairs)[number]) => compared(pair).changed;

  test("have the rows that a reader would write", () => {
    const told = pairs.flatMap((pair) => {
      const found = rows(compared(pair).changes);
      return (pair.expect ?? []).map(({ term, effect }) => found.includes(`${term} ${effect}`));
    });
    expect(told.filter(Boolean).length / told.length).toBeGreaterThanOrEqual(FLOOR.rows);
  });

  test.each([
    ["English", "en", FLOOR.en],
    ["Chinese", "zh", FLOOR.zh],
    ["from one language to the other", "-", FLOOR.across],
  ])("%s: balanced accuracy", (_, which, floor) => {
    const some = pairs.filter(({ lang }) => (which === "-" ? lang.includes("-") : lang === which));
    const share = (of: typeof some, wanted: boolean) =>
      of.filter((pair) => isChanged(pair) === wanted).length / of.length;
    const recall = share(
      some.filter(({ changed }) => changed),
      true,
    );
    const specificity = share(
      some.filter(({ changed }) => !changed),
      false,
    );
    expect((recall + specificity) / 2).toBeGreaterThanOrEqual(floor);
  });
});

describe("a sentence in capitals", () => {
  test.each([
    ["YOU MUST TELL THE OTHER PARTY IN WRITING AT LEAST 30 DAYS IN ADVANCE.", "30", "60", "deadline later"],
    ["WE WILL REFUND 40% OF ALL FEES WITHIN 30 DAYS.", "40%", "20%", "amount weaker"],
    ["OUR LIABILITY IS LIMITED TO THREE MONTHS OF FEES AND NO MORE.", "THREE", "SIX", "amount stronger"],
  ])("%s says what it says in small letters", (earlier, from, to, row) => {
    const shouted = of(earlier, earlier.replace(from, to));
    const plain = of(earlier.toLowerCase(), earlier.replace(from, to).toLowerCase());
    expect([shouted.answer, rows(shouted.changes)]).toEqual(["changed", [row]]);
    expect(rows(plain.changes)).toEqual([row]);
  });
});

test.each([
  ["We keep data in the EEA.", "We keep data in the European Economic Area.", "same"],
  ["We ship AT LEAST 30 GB of data.", "We ship AT LEAST 60 GB of data.", "changed"],
])("initials stand for a name that is spelt out, never for a number: %s → %s", (earlier, later, answer) => {
  expect(of(earlier, later).answer).toBe(answer);
});
