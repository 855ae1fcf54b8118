import { describe, expect, test } from "vitest";
import { Claims, generateClaims, SPEAKERS } from "./claims";
import { inChineseDigits, inChineseNumerals, inEnglishWords } from "./generator/numerals";
import { SeededRandom, Zipf } from "./generator/seededRandom";
import { generateSpeakers } from "./generator/speakers";

const share = <T>(list: readonly T[], has: (one: T) => boolean) => list.filter(has).length / list.length;
const claims = [...generateClaims(1, 5000)];
const words = claims.map((claim) => [claim.statementEn, claim.statementZh, claim.quote].join("\n"));

describe("generated claims", () => {
  test("are the same for the same seed, in any order, and others for another", () => {
    expect([...generateClaims(1, 200)]).toEqual(claims.slice(0, 200));
    expect(new Claims(1).at(4321)).toEqual(claims[4321]);
    expect(new Claims(2).at(4321)).not.toEqual(claims[4321]);
  });

  test("are distinct", () => {
    expect(new Set(words).size).toBe(words.length);
  });

  test("are stated and quoted in both languages", () => {
    expect(claims.every(({ statementEn, statementZh }) => statementEn || statementZh)).toBe(true);
    expect(
      share(claims, ({ statementEn, statementZh }) => Boolean(statementEn && statementZh)),
    ).toBeGreaterThan(0.3);
    expect(share(claims, ({ statementEn }) => statementEn === null)).toBeGreaterThan(0.2);
    expect(share(claims, ({ quoteLang }) => quoteLang === "zh")).toBeGreaterThan(0.3);
    expect(
      share(claims, ({ quote, quoteLang }) => quoteLang === "zh" && /[們會國應說]/u.test(quote)),
    ).toBeGreaterThan(0.05);
  });

  test("fit the columns that they are loaded into", () => {
    for (const claim of claims) {
      expect(claim.quote.trim()).toBe(claim.quote);
      expect([claim.statementEn, claim.statementZh].every((stated) => (stated?.length ?? 0) <= 500)).toBe(
        true,
      );
      expect(claim.givenBy !== null).toBe(claim.kind === "departure_reason");
      expect(claim.saidOn.date >= "1990-01-01" && claim.saidOn.date < "2027").toBe(true);
      expect(claim.speaker >= 0 && claim.speaker < SPEAKERS).toBe(true);
    }
  });

  test("have nothing left unfilled", () => {
    expect(words.filter((text) => /undefined|null|NaN|\[object|…| {2}/.test(text))).toEqual([]);
  });

  test("hold many words, of which a few are frequent and most are rare", () => {
    const counts = new Map<string, number>();
    for (const text of words)
      for (const word of new Set(text.toLowerCase().match(/[a-z]+/g)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted.length).toBeGreaterThan(8000);
    expect(sorted[0]).toBeGreaterThan(words.length / 2);
    expect(share(sorted, (count) => count <= 2)).toBeGreaterThan(0.4);
  });
});

describe("generated speakers", () => {
  const speakers = generateSpeakers(1, SPEAKERS);

  test("have names of their own in both languages, and more writings", () => {
    expect(new Set(speakers.flatMap(({ nameEn, nameZh }) => [nameEn, nameZh])).size).toBe(2 * SPEAKERS);
    expect(share(speakers, ({ aliases }) => aliases.length > 0)).toBeGreaterThan(0.7);
  });
});

describe("numerals", () => {
  test.each([
    [0, "zero", "零"],
    [15, "fifteen", "十五"],
    [20, "twenty", "二十"],
    [105, "one hundred and five", "一百零五"],
    [1_200, "one thousand two hundred", "一千二百"],
    [20_500, "twenty thousand five hundred", "二万零五百"],
    [100_000, "one hundred thousand", "十万"],
    [3_500_000_000, "three billion five hundred million", "三十五亿"],
    [100_000_005, "one hundred million and five", "一亿零五"],
  ])("%d is %s and %s", (n, en, zh) => {
    expect(inEnglishWords(n)).toBe(en);
    expect(inChineseNumerals(n)).toBe(zh);
  });

  test("2030 as a year", () => expect(inChineseDigits(2030)).toBe("二〇三〇"));
});

test("Zipf draws what stands first the most, and what stands last now and then", () => {
  const zipf = new Zipf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 1);
  const random = new SeededRandom(5);
  const counts = Array<number>(10).fill(0);
  for (let n = 0; n < 10_000; n++) {
    const drawn = zipf.draw(random);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(counts[0]).toBeGreaterThan(4 * (counts[9] as number));
  expect(counts[9]).toBeGreaterThan(100);
});
