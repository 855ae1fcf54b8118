import { isHanWord } from "@/lib/language/cedict/hanWords";
import { CONTRASTED } from "../lexicon/chineseContrasts";
import { KINDS } from "../lexicon/chineseKinds";
import { CHINESE_SYNONYMS } from "../lexicon/chineseSynonyms";
import { BINDING, RESTRICTIVE, SOFTENING } from "../lexicon/restrictive";

/** What the lexicon knows is one word, whatever a dictionary says; so is 项目, which a 目的 behind 项 would break. */
const known = new Set(
  [
    "项目",
    ...CHINESE_SYNONYMS.flat(),
    ...CONTRASTED,
    ...KINDS,
    ...RESTRICTIVE,
    ...BINDING,
    ...SOFTENING,
  ].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
);
const LONGEST = Math.max(...[...known].map(({ length }) => length));
const LONGEST_IN_DICTIONARY = 6;

/** Characters that are words by themselves more often than parts of others. */
const ALONE = new Set(
  "的了是在与也之于把其以和及就都着或被让这那个将为等所而地得此该由从自上中下里时后前关比年会项起亦还均即则便已请应须可能不无未非向对给我你您他她它各每并且按经条款号名本至到内外第",
);
/** Words of the dictionary that are two in most texts. */
const TWO = new Set(
  "对本 中的 条规 不在 到了 内经 日前 报上 地和 中用 大都 家的 端的 利是 对内 时节 路得 都有 皆有 所在 有的 会有 还有 就是 也是 不是 等等 人和 以为 为主 之所 一等 受审 收受 制假 受教".split(
    " ",
  ),
);

/** What a cut costs: the fewest words win, then those that the lexicon knows, its phrases first of all; a character that is no word by itself costs most. */
const COST = { phrase: 0.6, known: 0.9, word: 1, alone: 0.95, of: 0.94, other: 1.25, character: 0.01 };

const isInDictionary = (word: string): boolean =>
  word.length <= LONGEST_IN_DICTIONARY && !TWO.has(word) && isHanWord(word);

/** Whether a word of the dictionary is made of shorter ones: 中央政府, 贫困地区. What differs may be one of them. */
const isCompound = (word: string): boolean =>
  [2, 3].some((at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    return tail.length >= 2 && isInDictionary(head) && (isInDictionary(tail) || isCompound(tail));
  });

function costOf(word: string): number {
  if (known.has(word)) return (word.length > 2 ? COST.phrase : COST.known) + word.length * COST.character;
  if (word === "的") return COST.of;
  if (word.length === 1) return ALONE.has(word) ? COST.alone : COST.other;
  return isInDictionary(word) && !isCompound(word)
    ? COST.word + word.length * COST.character
    : Number.POSITIVE_INFINITY;
}

/**
 * Cuts a run of folded Chinese characters into words: the cheapest way by what the lexicon and the dictionary have. Unlike the
 * segmenter of an engine it cuts tomorrow as it does today.
 */
export function cutWords(run: string): string[] {
  const ways: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= run.length; end++) {
    let best = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const cost = (ways[from]?.cost ?? Number.POSITIVE_INFINITY) + costOf(run.slice(from, end));
      if (cost < best.cost) best = { cost, from };
    }
    ways.push(best);
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end = ways[end]?.from ?? 0)
    words.unshift(run.slice(ways[end]?.from ?? 0, end));
  return joinUnknown(words);
}

const isUnknown = (word: string | undefined): boolean => word?.length === 1 && !ALONE.has(word);

/** Two characters in a row that are no words by themselves are one that no list has: 晨光, 户厕. */
function joinUnknown(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let n = 0; n < words.length; n++) {
    const [one = "", next] = [words[n], words[n + 1]];
    const isPair = isUnknown(one) && isUnknown(next) && !isUnknown(words[n - 1]) && !isUnknown(words[n + 2]);
    joined.push(isPair ? one + next : one);
    if (isPair) n++;
  }
  return joined;
}
