import type { Dice } from "./dice";
import { vocabulary } from "./vocabulary";

/** Words beside what a claim is about, of one language alone: the long tail that makes texts differ. */

function english(dice: Dice): string {
  const { nouns, verbs, qualities } = vocabulary().en;
  const noun = () => nouns.draw(dice);
  const quality = () => qualities.draw(dice);
  return dice.pick([
    () => `including the ${noun()} and the ${noun()} of the ${quality()} ${noun()}`,
    () => `after the ${quality()} ${noun()} over ${noun()}`,
    () => `as part of the ${quality()} ${noun()} programme`,
    () => `despite ${noun()}, ${noun()} and ${noun()}`,
    () => `so that no ${noun()} has to ${verbs.draw(dice)} the ${noun()}`,
    () => `in line with the ${noun()} report on ${quality()} ${noun()}`,
  ])();
}

function englishSentence(dice: Dice): string {
  const { nouns, verbs, qualities } = vocabulary().en;
  const noun = () => nouns.draw(dice);
  return dice.pick([
    () =>
      `The ${noun()} of the ${noun()} will ${verbs.draw(dice)} what the ${qualities.draw(dice)} ${noun()} began.`,
    () => `People want ${qualities.draw(dice)} ${noun()}, not another ${noun()} to ${verbs.draw(dice)}.`,
    () =>
      `I have seen the ${noun()} myself, and I will ${verbs.draw(dice)} every ${qualities.draw(dice)} ${noun()}.`,
    () => `That is ${qualities.draw(dice)}, and the ${noun()} shows it.`,
  ])();
}

function chinese(dice: Dice): string {
  const { zh } = vocabulary();
  const word = () => zh.draw(dice);
  return dice.pick([
    () => `包括${word()}和${word()}`,
    () => `以应对${word()}的问题`,
    () => `尽管${word()}仍存在${word()}`,
    () => `作为${word()}计划的一部分`,
    () => `并兼顾${word()}、${word()}与${word()}`,
  ])();
}

function chineseSentence(dice: Dice): string {
  const { zh } = vocabulary();
  const word = () => zh.draw(dice);
  return dice.pick([
    () => `我们不能让${word()}影响${word()}，也不会忘记${word()}。`,
    () => `大家想要的是${word()}，而不是${word()}。`,
    () => `我亲眼见过${word()}，知道${word()}意味着什么。`,
    () => `这就是${word()}，${word()}已经说明了一切。`,
  ])();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence of the language around `core`, with up to `details` of them. */
export function sentence(dice: Dice, lang: "en" | "zh", core: string, details: number): string {
  const more = Array.from({ length: details }, () => (lang === "en" ? english(dice) : chinese(dice)));
  return lang === "en" ? `${capital([core, ...more].join(", "))}.` : `${[core, ...more].join("，")}。`;
}

/** What is said before or after a claim in the same breath. */
export function aside(dice: Dice, lang: "en" | "zh"): string {
  return lang === "en" ? englishSentence(dice) : chineseSentence(dice);
}
