import { parseArgs } from "node:util";
import { diffWords } from "@/lib/compare/words/diff";
import type { Tell } from "./figures";

const LENGTH = 20_000;
const ROUNDS = 15;
/** Of those that are built to hurt. */
const HURTING_ROUNDS = 3;

const english = (i: number, word: string) =>
  `In chapter ${i} of the terms, the ${word} number ${i * 37} shall be kept for ${i % 9} years by party ${i * 11}. `;
const chinese = (i: number, word: string) =>
  `第${i}章规定，编号为${i * 37}的${word}应由第${i * 11}方保存${i % 9}年。`;

/** Pseudorandom numbers below a bound, the same in every run. */
function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % below;
  };
}

function build(make: (i: number) => string, length = LENGTH): string[] {
  const made: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    made.push(make(i));
    size += made.at(-1)?.length ?? 0;
  }
  return made;
}

/** Random words of a small vocabulary, without punctuation. */
function randomWords(seed: number, vocabulary: number, count: number): string {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => `w${random(vocabulary)}`).join(" ");
}

/** One word in ten replaced, wherever it stands. */
function withReplacedWords(text: string): string {
  const random = seededRandom(7);
  return text.replace(/[a-z]{4,}|w\d{2,}|[\u4e00-\u9fff]{2}/gu, (word) =>
    random(10) === 0 ? `${word[0]}${word}` : word,
  );
}

function cases(): [name: string, lang: string, earlier: string, later: string][] {
  const en = build((i) => english(i, "record"));
  const zh = build((i) => chinese(i, "记录"));
  const edited = (make: typeof english, word: string, other: string, every: number) =>
    build((i) => make(i, i % every === 0 ? other : word)).join("");
  const moved = (parts: string[]) => [
    ...parts.filter((_, i) => i % 10 !== 3),
    ...parts.filter((_, i) => i % 10 === 3),
  ];
  const letters = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 50_000 }, () => String.fromCharCode(97 + random(26))).join(" ");
  };
  return [
    ["en, one sentence in 5 edited", "en", en.join(""), edited(english, "record", "file", 5)],
    ["en, every sentence edited", "en", en.join(""), edited(english, "record", "file", 1)],
    ["en, one word in 10 edited", "en", en.join(""), withReplacedWords(en.join(""))],
    ["zh, one sentence in 5 edited", "zh", zh.join(""), edited(chinese, "记录", "文件", 5)],
    ["zh, every sentence edited", "zh", zh.join(""), edited(chinese, "记录", "文件", 1)],
    ["zh, one word in 10 edited", "zh", zh.join(""), withReplacedWords(zh.join(""))],
    ["en, one sentence in 10 moved", "en", en.join(""), moved(en).join("")],
    ["zh, one sentence in 10 moved", "zh", zh.join(""), moved(zh).join("")],
    ["en, all sentences reversed", "en", en.join(""), [...en].reverse().join("")],
    ["en, letters reversed", "en", en.join(""), [...en.join("")].reverse().join("")],
    ["en, identical", "en", en.join(""), en.join("")],
    ["en, one endless sentence", "en", randomWords(1, 5000, 3500), randomWords(2, 5000, 3500)],
    [
      "en, one word in 10, no marks",
      "en",
      randomWords(1, 500, 4500),
      withReplacedWords(randomWords(1, 500, 4500)),
    ],
    ["* 100,000 equal letters, one more", "en", "a".repeat(100_000), "a".repeat(100_001)],
    ["* 100,000 equal Han, half as many", "zh", "算".repeat(100_000), "算".repeat(50_000)],
    ["* 50,000 one-letter words", "en", letters(1), letters(2)],
    ["* 100,000 without a mark", "en", randomWords(3, 40, 30_000), randomWords(4, 40, 30_000)],
    ["* 50,000 full stops", "en", "a. ".repeat(33_000), "b. ".repeat(33_000)],
    ["* 33,000 lines, reversed", "en", lines(1), lines(-1)],
  ];
}

function lines(direction: 1 | -1): string {
  const all = Array.from({ length: 14_000 }, (_, i) => `l ${i}`);
  return (direction === 1 ? all : all.reverse()).join("\n");
}

/** `npm run bench -- diff [--rounds N]`: milliseconds of a comparison for display; those with a star are built to hurt. */
export function benchDiff(args: string[], tell: Tell): number {
  const { values } = parseArgs({ args, options: { rounds: { type: "string" } } });
  const most = Math.max(1, Number(values.rounds ?? ROUNDS));
  const diff: { name: string; p50: number; worst: number }[] = [];
  for (const [name, lang, earlier, later] of cases()) {
    const times: number[] = [];
    const rounds = name.startsWith("*") ? Math.min(most, HURTING_ROUNDS) : most;
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      diffWords(earlier, later, { earlierLang: lang, laterLang: lang });
      times.push(performance.now() - from);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
    diff.push({ name, p50: median, worst });
    const size = `${earlier.length} and ${later.length}`.padStart(18);
    process.stdout.write(
      `${name.padEnd(36)}${size}   p50 ${median.toFixed(1).padStart(8)} ms   worst ${worst.toFixed(1).padStart(8)} ms\n`,
    );
  }
  tell({ diff });
  return 0;
}
