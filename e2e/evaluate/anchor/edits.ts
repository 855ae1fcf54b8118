import type { SeededRandom } from "../../bench/search/generator/seededRandom";

const HAN = /\p{Script=Han}/u;
export const isHan = (text: string) => HAN.test(text);

/** Words that edits put in, of no meaning for the sentence. */
const SPARE = {
  en: "however already largely again clearly since later reportedly meanwhile together further recently".split(
    " ",
  ),
  zh: "其实 已经 随后 据悉 再次 目前 此外 大体 确实 方才 逐步 共同".split(" "),
};
const spare = (text: string) => (isHan(text) ? SPARE.zh : SPARE.en);

/** A slip or two of the fingers. */
export function typos(text: string, random: SeededRandom): string {
  let letters = [...text];
  for (let n = random.between(1, 2); n > 0; n--) {
    const at = random.between(1, letters.length - 2);
    const [before, here, after] = [letters.slice(0, at), letters[at] ?? "", letters.slice(at + 1)];
    const now = random.pick([[], [here, here], [isHan(here) ? "的" : "e"], [after.shift() ?? "", here]]);
    letters = [...before, ...now, ...after];
  }
  return letters.join("");
}

/** Words or single Han characters, with the spaces after them. */
export const pieces = (text: string) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];

/** A phrase put in somewhere. */
export function insertion(text: string, random: SeededRandom): string {
  const parts = pieces(text);
  const at = random.between(1, Math.max(1, parts.length - 1));
  const gap = isHan(text) ? "" : " ";
  const words = random.shuffled(spare(text)).slice(0, random.between(1, 4));
  return [...parts.slice(0, at), words.join(gap) + gap, ...parts.slice(at)].join("");
}

/** This share of the words is replaced, taken out or doubled by another. */
export function edit(text: string, share: number, random: SeededRandom): string {
  const parts = pieces(text);
  const gap = isHan(text) ? "" : " ";
  const touched = new Set(
    random.shuffled([...parts.keys()]).slice(0, Math.max(1, Math.round(share * parts.length))),
  );
  return parts
    .map((part, n) => {
      if (!touched.has(n) || part.trim() === "") return part;
      const [other] = random.shuffled(spare(text));
      return random.pick([`${other}${gap}`, "", `${part}${other}${gap}`]);
    })
    .join("");
}

/** This share of the letters is replaced, taken out or doubled. */
export function letters(text: string, share: number, random: SeededRandom): string {
  const all = [...text];
  const some = random.shuffled([...all.keys()]).slice(0, Math.max(1, Math.round(share * all.length)));
  const touched = new Set(some);
  const other = (letter: string) => random.pick([...(isHan(letter) ? "的一是在有人这中大来" : "etaoinshrd")]);
  return all
    .map((letter, n) => (touched.has(n) ? random.pick([other(letter), "", letter + other(letter)]) : letter))
    .join("");
}

const OTHER_NAMES = { en: ["Brandt", "Kowalski", "Western", "Midlands"], zh: ["周", "邓", "东", "滨"] };

/** What may be otherwise in a sentence that looks the same. */
export const DIFFERENCES = {
  name(text: string, random: SeededRandom): string {
    if (isHan(text)) return text.replace(/[\p{Script=Han}]{2}/u, `${random.pick(OTHER_NAMES.zh)}平`);
    const names = text.match(/(?<!\p{L})\p{Lu}\p{Ll}+/gu) ?? [];
    return names.length > 0 ? text.replace(random.pick(names), random.pick(OTHER_NAMES.en)) : text;
  },
  number(text: string, random: SeededRandom): string {
    const other = String(random.between(2, 9));
    const changed = text.replace(/\d(?=\D*$)/u, (digit) => (digit === other ? "1" : other));
    if (changed !== text) return changed;
    return isHan(text)
      ? text.replace(/[一二三四五六七八九两]/u, (digit) => (digit === "七" ? "八" : "七"))
      : text.replace(/\b(?:two|three|four|five|nine|half|third|quarter|twelve|thirty|forty)\b/iu, (word) =>
          word === "five" ? "six" : "five",
        );
  },
  negation(text: string): string {
    if (isHan(text)) return text.replace(/没有|不会|不|将|会|已经|说/u, (word) => NOT[word] ?? word);
    if (/\bnot /u.test(text)) return text.replace(/\bnot /u, "");
    return text.replace(
      /\b(?:will|has|had|have|was|were|is|are|can|could|would)\b/u,
      (verb) => `${verb} not`,
    );
  },
  date(text: string, random: SeededRandom): string {
    const year = String(random.between(2031, 2039));
    const changed = text.replace(/\b20\d\d\b|20\d\d(?=年)/u, year);
    if (changed !== text) return changed;
    const days =
      /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|March|April|May|June|September|October|November/u;
    return isHan(text)
      ? text.replace(/\d+(?=月)|周[一二三四五六日]|去年|明年|今年/u, (word) =>
          /\d/u.test(word) ? "8" : "前年",
        )
      : text.replace(days, (word) => (word.endsWith("day") ? "Sunday" : "February"));
  },
};

const NOT: Record<string, string> = {
  没有: "已经",
  不会: "会",
  不: "",
  将: "不会",
  会: "不会",
  已经: "没有",
  说: "否认",
};

export type Difference = keyof typeof DIFFERENCES;
