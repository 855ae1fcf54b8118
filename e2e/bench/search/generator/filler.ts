import type { SeededRandom } from "./seededRandom";
import { vocabulary } from "./vocabulary";

/** Filler text of one language: the long tail of rare words that makes texts differ. */

function english(random: SeededRandom): string {
  const { nouns, verbs, qualities } = vocabulary().en;
  const noun = () => nouns.draw(random);
  const quality = () => qualities.draw(random);
  return random.pick([
    () => `including the ${noun()} and the ${noun()} of the ${quality()} ${noun()}`,
    () => `after the ${quality()} ${noun()} over ${noun()}`,
    () => `as part of the ${quality()} ${noun()} programme`,
    () => `despite ${noun()}, ${noun()} and ${noun()}`,
    () => `so that no ${noun()} has to ${verbs.draw(random)} the ${noun()}`,
    () => `in line with the ${noun()} report on ${quality()} ${noun()}`,
  ])();
}

function englishSentence(random: SeededRandom): string {
  const { nouns, verbs, qualities } = vocabulary().en;
  const noun = () => nouns.draw(random);
  return random.pick([
    () =>
      `The ${noun()} of the ${noun()} will ${verbs.draw(random)} what the ${qualities.draw(random)} ${noun()} began.`,
    () => `People want ${qualities.draw(random)} ${noun()}, not another ${noun()} to ${verbs.draw(random)}.`,
    () =>
      `I have seen the ${noun()} myself, and I will ${verbs.draw(random)} every ${qualities.draw(random)} ${noun()}.`,
    () => `That is ${qualities.draw(random)}, and the ${noun()} shows it.`,
  ])();
}

function chinese(random: SeededRandom): string {
  const { zh } = vocabulary();
  const word = () => zh.draw(random);
  return random.pick([
    () => `包括${word()}和${word()}`,
    () => `以应对${word()}的问题`,
    () => `尽管${word()}仍存在${word()}`,
    () => `作为${word()}计划的一部分`,
    () => `并兼顾${word()}、${word()}与${word()}`,
  ])();
}

function chineseSentence(random: SeededRandom): string {
  const { zh } = vocabulary();
  const word = () => zh.draw(random);
  return random.pick([
    () => `我们不能让${word()}影响${word()}，也不会忘记${word()}。`,
    () => `大家想要的是${word()}，而不是${word()}。`,
    () => `我亲眼见过${word()}，知道${word()}意味着什么。`,
    () => `这就是${word()}，${word()}已经说明了一切。`,
  ])();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence with `core` and so many details. */
export function sentence(random: SeededRandom, lang: "en" | "zh", core: string, details: number): string {
  const more = Array.from({ length: details }, () => (lang === "en" ? english(random) : chinese(random)));
  return lang === "en" ? `${capital([core, ...more].join(", "))}.` : `${[core, ...more].join("，")}。`;
}

/** A sentence before or after a claim. */
export function aside(random: SeededRandom, lang: "en" | "zh"): string {
  return lang === "en" ? englishSentence(random) : chineseSentence(random);
}
