import { areEquivalent } from "@/lib/language/cedict/hanWords";
import { foldHan } from "@/lib/language/han";
import { areDistinctEnglish } from "@/lib/language/wordLists/distinctEnglish";
import { wordsIn } from "@/lib/language/wordLists/functionWords";
import { wordNetRelation } from "@/lib/language/wordRelations";
import { areContrasted } from "../lexicon/chineseContrasts";
import { isKindOf } from "../lexicon/chineseKinds";
import { areSynonyms } from "../lexicon/chineseSynonyms";
import { areSameThing } from "../lexicon/chineseThings";
import { isOffice } from "../parse/offices";
import type { Token } from "../parse/tokens";
import { type Edit, isFunctionWord } from "./edit";

/** Longer edits are not paired: two unrelated paragraphs have nothing to pair. */
const MOST_PAIRED = 24;

/** Pairs removed words with added ones that are related: synonyms first, then broader and narrower words. */
export function pairWords(edit: Edit): void {
  if (edit.removed.length > MOST_PAIRED || edit.added.length > MOST_PAIRED) return;
  for (const wanted of [
    ["synonym", "spelling"],
    ["hyponym", "hypernym"],
    ["antonym", "coordinate", "meronym", "holonym"],
  ] as const) {
    for (const removed of [...edit.removed]) {
      if (!isPlainWord(removed)) continue;
      for (const added of edit.added) {
        if (!isPlainWord(added)) continue;
        const relation = relationOf(removed, added);
        if (!relation || !wanted.some((one) => one === relation)) continue;
        edit.pairs.push({ removed, added, relation });
        edit.removed.splice(edit.removed.indexOf(removed), 1);
        edit.added.splice(edit.added.indexOf(added), 1);
        break;
      }
    }
  }
}

/** Not "monthly" either: how often is told as a number. Nor an office: all names of one have one key. */
const isPlainWord = (token: Token) =>
  token.kind === "word" && !token.amount && !isFunctionWord(token) && !isOffice(token.key);

/** Words whose difference always counts, whatever a dictionary says. */
const EXACT =
  /\d|^(?:will|shall|must|may|might|can|could|should|would|not|no|never|all|any|some|every|each|only|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|aims?|plans?|intends?|guarantees?|commits?|promises?|pledges?|expects?|strives?|seeks?|tr(?:y|ies)|considers?|explores?|immediately|promptly)$/u;

/** Keys of what a reform of the law called otherwise. They stay two keys: a speaker may still be asked which name is whose. */
const REFORMED: readonly ReadonlySet<string>[] = [new Set(["≈股东大会", "≈股东会"])];

function relationOf(a: Token, b: Token): Edit["pairs"][number]["relation"] | null {
  if (REFORMED.some((keys) => keys.has(a.key) && keys.has(b.key))) return "synonym";
  if (/\p{Script=Han}/u.test(a.text + b.text)) return hanRelation(a.text, b.text);
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (EXACT.test(x) || EXACT.test(y)) return null;
  if (isMisspelt(x, y)) return "spelling";
  const relation = areDistinctEnglish(x, y) ? "none" : wordNetRelation(x, y);
  // WordNet knows that California is a state, but not which state is meant.
  const isName = /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
  return relation === "none" || (isName && relation !== "synonym") ? null : relation;
}

/**
 * Words that a dictionary gives one meaning; or two words of one length, of three characters or more, that share most of
 * them: spellings of one word.
 */
function hanRelation(a: string, b: string): "synonym" | "spelling" | null {
  const [one, other] = [foldHan(a), foldHan(b)];
  if (areContrasted(one, other) || isKindOf(one, other) || isKindOf(other, one)) return null;
  if (areSynonyms(one, other) || areSameThing(one, other) || areEquivalent(a, b)) return "synonym";
  return a.length > 1 &&
    b.length > 1 &&
    [...a].filter((c) => b.includes(c)).length * 2 > Math.max(a.length, b.length) &&
    a.length === b.length &&
    a.length > 2
    ? "spelling"
    : null;
}

/** One letter more, less or different in a long word: a typing error. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1 && start > 0;
}

/** Chinese words that only build a sentence, or stand for a deed that another word names. Simplified. */
const LIGHT = new Set(
  wordsIn(`
≈和 ≈给予 ≈向 进行 开展 展开 予以 加以 给予 给以 作出 提出 要 来 去 工作 事宜 事项 情况 情形 活动 力度 方面 上述 相关 有关 相应
的话 名 个 位 家 件 份 项 条 所 间 座 台 辆 人 次 之 共 总共 合计 凡 对此 方式 形式 ≈方式 人数 数量 ≈数量 ≈的时候
`),
);
const isLight = (token: Token): boolean =>
  isFunctionWord(token) ||
  (token.kind === "word" && !token.amount && (LIGHT.has(token.key) || LIGHT.has(foldHan(token.text))));

/** Who speaks, and what leads on from it: 我们将, at the head of a clause. */
const SPEAKER = /^(?:≈我们|≈将|我|要|现|我市|我省|我县|我区|本市|本省|本县|本区)$/u;

/** Whether a Chinese wording only does not say that its speaker speaks. */
const leavesOutSpeaker = ({ removed, added, pairs, at }: Edit): boolean => {
  const words = [...removed, ...added];
  return (
    pairs.length === 0 &&
    (removed.length === 0 || added.length === 0) &&
    Math.min(at.earlier, at.later) === 0 &&
    words.every(({ key }) => SPEAKER.test(key)) &&
    words.some(({ key }) => key === "≈我们")
  );
};

const HAN = /\p{Script=Han}/u;

/**
 * Whether nothing differs here but Chinese words that stand for each other, by the lexicon or a dictionary, and words that say
 * nothing of their own.
 */
export function saysTheSame(edit: Edit): boolean {
  const alone = [...edit.removed, ...edit.added];
  return (
    (alone.every(isLight) || leavesOutSpeaker(edit)) &&
    [...alone, ...edit.pairs.map(({ removed }) => removed)].some(({ text }) => HAN.test(text)) &&
    edit.pairs.every(({ relation, removed }) => relation === "synonym" && HAN.test(removed.text))
  );
}
