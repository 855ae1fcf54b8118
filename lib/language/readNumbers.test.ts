import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parsePartialDate } from "@/lib/dates";
import { filled, hostileText, PIECES } from "@/prisma/testing/hostileText";
import { FORMS, SAID_ON } from "./forms/all";
import { readNumbers } from "./readNumbers";

const said = parsePartialDate(SAID_ON);
const read = (text: string) => readNumbers(text, said);
const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)));

test("the table has at least 400 forms", () => {
  expect(new Set(FORMS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(400);
});

test.each(FORMS)("$kind: $text", ({ text, amounts, dates }) => {
  const found = read(text);
  const values = found.amounts.map(({ low, high, unit, comparator }) => ({
    low: rounded(low),
    high: rounded(high),
    unit,
    comparator,
  }));
  const days = found.dates.map(({ from, to, precision }) => ({ from, to, precision }));
  expect(values.toSorted(byText)).toEqual(amounts.toSorted(byText));
  expect(days.toSorted(byText)).toEqual(dates.toSorted(byText));
});

const byText = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()).localeCompare(JSON.stringify(Object.entries(b).sort()));

test.each([
  ["An amount is its number, scale and unit", "At least HK$3.5 million was paid.", "HK$3.5 million"],
  ["an English noun ends it", "They built 40 new teaching posts there.", "40 new teaching posts"],
  ["a range is one", "处5万元以上10万元以下罚款", "5万元以上10万元"],
  ["traditional characters stay as they are", "種植面積約３００公頃。", "３００公頃"],
])("%s", (_, text, expected) => {
  const [one, ...others] = read(text).amounts;
  expect(others).toEqual([]);
  expect(text.slice(one?.start, one?.end)).toBe(expected);
});

test("a full stop or an enumeration comma never joins two numbers", () => {
  expect(read("增加了3。5名教师").amounts.map(({ low }) => low)).not.toContain(3.5);
  expect(read("第一批2、300名").amounts.map(({ low }) => low)).not.toContain(2300);
});

const DIGITS = "零一二三四五六七八九";
const CHEQUE = "零壹贰叁肆伍陆柒捌玖";

/** Four digits in characters; a zero between them is said once. */
function section(value: number, [digits, scales]: [string, string]): string {
  const places = [...String(value).padStart(4, "0")].map(Number);
  const words = places
    .map((digit, n) => (digit ? `${digits[digit]}${scales[n]?.trim() ?? ""}` : "零"))
    .join("");
  return words.replace(/零+/gu, "零").replace(/^零|零$/gu, "");
}

function inCharacters(value: number, style: [string, string]): string {
  const parts = [
    [Math.floor(value / 1e8), "亿"],
    [Math.floor(value / 1e4) % 1e4, "万"],
    [value % 1e4, ""],
  ] as const;
  let text = "";
  for (const [part, scale] of parts) {
    if (part === 0) continue;
    text += `${text && part < 1000 ? "零" : ""}${section(part, style)}${scale}`;
  }
  return text;
}

const mixed = (value: number) => {
  const [large, small] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4];
  return `${large}亿${small}万`;
};

const TRADITIONAL: Record<string, string> = { 亿: "億", 万: "萬", 两: "兩", 贰: "貳", 陆: "陸" };
const traditional = (text: string) => [...text].map((one) => TRADITIONAL[one] ?? one).join("");
const wide = (text: string) =>
  text.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const grouped = (value: number) => value.toLocaleString("en-US");
const lakhs = (value: number) => value.toLocaleString("en-IN");

const PLAIN: [string, (value: number) => string, string][] = [
  ["digits", (value) => `有${value}公顷`, "公顷"],
  ["digits with commas", (value) => `有${grouped(value)}公顷`, "公顷"],
  ["wide digits", (value) => `有${wide(String(value))}公頃`, "公頃"],
  ["characters", (value) => `有${inCharacters(value, [DIGITS, "千百十 "])}公顷`, "公顷"],
  [
    "traditional characters",
    (value) => `有${traditional(inCharacters(value, [DIGITS, "千百十 "]))}公頃`,
    "公頃",
  ],
  ["characters of a cheque", (value) => `计${inCharacters(value, [CHEQUE, "仟佰拾 "])}元`, "¥"],
  ["English digits", (value) => `It has ${grouped(value)} hectares.`, "hectares"],
  ["lakhs", (value) => `It cost Rs ${lakhs(value)} there.`, "₹"],
  ["dollars of Hong Kong", (value) => `It cost HK$${grouped(value)} there.`, "HK$"],
  ["a noun", (value) => `They built ${grouped(value)} new homes.`, "homes"],
];

describe("any value in any form is read back", () => {
  test.each(PLAIN)("%s", (_, write, unit) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 2200, max: 99_999 }), fc.integer({ min: 2200, max: 999_999_999_999 })),
        (value) => {
          expect(read(write(value)).amounts).toMatchObject([
            { low: value, high: value, unit, comparator: "exactly" },
          ]);
        },
      ),
    );
  });

  test("digits and scales mixed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (large, small) => {
        const value = large * 1e8 + small * 1e4;
        for (const text of [`共${mixed(value)}元`, `共${traditional(mixed(value))}元`])
          expect(read(text).amounts).toMatchObject([{ low: value, high: value, unit: "¥" }]);
      }),
    );
  });

  test.each([
    ["%", (tenths: number) => `It fell by ${tenths / 10}% there.`],
    ["percent", (tenths: number) => `It fell by ${tenths / 10} per cent there.`],
    ["百分之", (tenths: number) => `下降百分之${tenths / 10}。`],
    ["％", (tenths: number) => `下降${wide(String(tenths / 10))}％。`],
  ])("shares: %s", (_, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (tenths) => {
        const [one] = read(write(tenths)).amounts;
        expect(one?.unit).toBe("share");
        expect(one?.low).toBeCloseTo(tenths / 1000, 9);
      }),
    );
  });

  test("ranges", () => {
    const value = fc.integer({ min: 2, max: 900 });
    fc.assert(
      fc.property(value, value, (low, more) => {
        const high = low + more;
        for (const text of [
          `${low}至${high}名`,
          `${low}-${high} homes`,
          `between ${low} and ${high} homes`,
          `${low}名以上${high}名以下`,
        ])
          expect(read(text).amounts).toMatchObject([{ low, high }]);
      }),
    );
  });

  test("days and months", () => {
    const names = Array.from({ length: 12 }, (_, n) =>
      new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2000, n, 1)),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2080 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const day = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
          for (const text of [
            `${y}年${m}月${d}日`,
            `民國${y - 1911}年${m}月${d}日`,
            `${d} ${names[m - 1]} ${y}`,
            `${names[m - 1]} ${d}, ${y}`,
            day,
          ]) {
            if (/民國/u.test(text) && y <= 1911) continue;
            expect(read(text)).toMatchObject({
              amounts: [],
              dates: [{ from: day, to: day, precision: "day" }],
            });
          }
          const quarter = `${y}-${String(Math.floor((m - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
          for (const text of [
            `${y}年第${"一二三四"[Math.floor((m - 1) / 3)]}季度`,
            `Q${Math.floor((m - 1) / 3) + 1} ${y}`,
          ])
            expect(read(text).dates).toMatchObject([{ from: quarter, precision: "quarter" }]);
        },
      ),
    );
  });
});

describe("hostile texts", () => {
  const numerals = [
    "1",
    "1,",
    "一",
    "万",
    "一万",
    "百分之",
    "1-",
    "$",
    "3/4 of ",
    "five ",
    "hundred ",
    "½",
    "半",
    "5 to ",
    "个",
    "1月-",
    "农历",
    "3 May to ",
  ];
  test.each([...PIECES, ...numerals])("%j over and over is read in time", (piece) => {
    const text = filled(piece, 6_000);
    const { amounts, dates } = read(text);
    for (const { start, end } of [...amounts, ...dates])
      expect(start >= 0 && end > start && end <= text.length).toBe(true);
  });

  const sentences = [
    "它承诺2030年底前投资约48亿元，新建5000套公租房，比去年增长百分之二十。",
    "It would spend £3.5 million on 40 new posts by the end of 2030, up from 12% last year. ",
  ];
  test.each([...sentences, "½", "第1", "1,", "1、", "一月", "1月-", "1 in ", "12 a "])(
    "eight times %j takes about eight times as many looks",
    (piece) => {
      const exec = vi.spyOn(RegExp.prototype, "exec");
      const looksAt = (length: number) => {
        exec.mockClear();
        read(filled(piece, length));
        return exec.mock.calls.length;
      };
      const few = looksAt(2_500);
      // Looks that grow with the square of the length would be 64 times as many.
      expect(looksAt(20_000)).toBeLessThan(12 * few);
      exec.mockRestore();
    },
  );

  test("any mixture gives places in order that do not overlap", () => {
    fc.assert(
      fc.property(hostileText(3_000), (text) => {
        const { amounts, dates } = read(text);
        const places = [...amounts, ...dates].toSorted((a, b) => a.start - b.start);
        expect(places.every(({ start }, n) => start >= (places[n - 1]?.end ?? 0))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
