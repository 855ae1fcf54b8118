import { type Wordings, withThing } from "./facts";

const EVENTS: Wordings["event"] = [
  {
    statement: (of) => ({
      en: `${of.who.en} ${withThing(of.happened, of.thing).en} in ${of.place.en} ${of.past.en}`,
      zh: `${of.who.zh}${of.past.zh}在${of.place.zh}${withThing(of.happened, of.thing).zh}`,
    }),
    quote: (of) => ({
      en: `${of.past.en} ${of.who.en} ${withThing(of.happened, of.thing).en}, which ${of.group.en} in ${of.place.en} had asked for`,
      zh: `应${of.place.zh}${of.group.zh}的要求，${of.who.zh}${of.past.zh}${withThing(of.happened, of.thing).zh}`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} ${withThing(of.happened, of.thing).en} for ${of.count.en} ${of.group.en} ${of.past.en}`,
      zh: `${of.who.zh}${of.past.zh}为${of.count.zh}名${of.group.zh}${withThing(of.happened, of.thing).zh}`,
    }),
    quote: (of) => ({
      en: `The decision concerns ${of.count.en} ${of.group.en}: ${of.who.en} has ${withThing(of.happened, of.thing).en} at a cost of ${of.money.en}`,
      zh: `该决定涉及${of.count.zh}名${of.group.zh}：${of.who.zh}耗资${of.money.zh}${withThing(of.happened, of.thing).zh}`,
    }),
  },
];

const QUANTITIES: Wordings["quantity"] = [
  {
    statement: (of) => ({
      en: `${of.thing.en} in ${of.place.en} changed by ${of.percent.en} ${of.past.en}, says ${of.who.en}`,
      zh: `${of.who.zh}称，${of.place.zh}的${of.thing.zh}${of.past.zh}变动了${of.percent.zh}`,
    }),
    quote: (of) => ({
      en: `Our figures for ${of.place.en} show that ${of.thing.en} rose by ${of.percent.en} ${of.past.en}`,
      zh: `我们的数据显示，${of.place.zh}的${of.thing.zh}${of.past.zh}上升了${of.percent.zh}`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.count.en} ${of.group.en} in ${of.place.en} depend on ${of.thing.en}`,
      zh: `${of.place.zh}有${of.count.zh}名${of.group.zh}依赖${of.thing.zh}`,
    }),
    quote: (of) => ({
      en: `There are ${of.count.en} ${of.group.en} in ${of.place.en} who rely on ${of.quality.en} ${of.thing.en} every single day`,
      zh: `在${of.place.zh}，每天都有${of.count.zh}名${of.group.zh}离不开${of.quality.zh}的${of.thing.zh}`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} spent ${of.money.en} on ${of.thing.en} ${of.past.en}, ${of.percent.en} of it on ${of.other.en}`,
      zh: `${of.who.zh}${of.past.zh}在${of.thing.zh}上花了${of.money.zh}，其中${of.percent.zh}用于${of.other.zh}`,
    }),
    quote: (of) => ({
      en: `${of.past.en} we put ${of.money.en} into ${of.thing.en} and ${of.other.en}`,
      zh: `${of.past.zh}我们在${of.thing.zh}和${of.other.zh}上投入了${of.money.zh}`,
    }),
  },
];

const CHARACTERISATIONS: Wordings["characterisation"] = [
  {
    statement: (of) => ({
      en: `${of.who.en} says that ${of.quality.en} ${of.thing.en} in ${of.place.en} is ${of.character.en}`,
      zh: `${of.who.zh}认为${of.place.zh}的${of.quality.zh}${of.thing.zh}是${of.character.zh}`,
    }),
    quote: (of) => ({
      en: `When I look at ${of.thing.en} in ${of.place.en}, it is ${of.character.en}, and ${of.group.en} know it`,
      zh: `看看${of.place.zh}的${of.thing.zh}吧，是${of.character.zh}，${of.group.zh}心里都清楚`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.whom.en} is ${of.character.en} when it comes to ${of.thing.en}`,
      zh: `在${of.thing.zh}方面，${of.whom.zh}是${of.character.zh}`,
    }),
    quote: (of) => ({
      en: `On ${of.thing.en} ${of.whom.en} is ${of.character.en}, there is no other way to put it`,
      zh: `说到${of.thing.zh}，${of.whom.zh}就是${of.character.zh}，没有别的说法`,
    }),
  },
];

const ACCUSATIONS: Wordings["accusation"] = [
  {
    statement: (of) => ({
      en: `${of.whom.en} ${withThing(of.wrong, of.thing).en} in ${of.place.en} ${of.past.en}`,
      zh: `${of.whom.zh}${of.past.zh}${withThing(of.wrong, { en: "", zh: of.place.zh + of.thing.zh }).zh}`,
    }),
    quote: (of) => ({
      en: `They ${withThing(of.wrong, of.thing).en} and left ${of.group.en} in ${of.place.en} to pay ${of.money.en} for it`,
      zh: `他们${withThing(of.wrong, of.thing).zh}，却让${of.place.zh}的${of.group.zh}承担${of.money.zh}的代价`,
    }),
  },
  {
    statement: (of) => ({
      en: `According to ${of.who.en}, ${of.whom.en} ${withThing(of.wrong, of.thing).en} at the expense of ${of.group.en}`,
      zh: `据${of.who.zh}说，${of.whom.zh}以牺牲${of.group.zh}为代价${withThing(of.wrong, of.thing).zh}`,
    }),
    quote: (of) => ({
      en: `${of.whom.en} ${withThing(of.wrong, of.thing).en}, plain and simple, and ${of.count.en} ${of.group.en} were never told`,
      zh: `很简单，${of.whom.zh}${withThing(of.wrong, of.thing).zh}，而${of.count.zh}名${of.group.zh}从未被告知`,
    }),
  },
];

/** Wordings of events, quantities, characterisations and accusations. */
export const REPORTED_WORDINGS: Pick<Wordings, "event" | "quantity" | "characterisation" | "accusation"> = {
  event: EVENTS,
  quantity: QUANTITIES,
  characterisation: CHARACTERISATIONS,
  accusation: ACCUSATIONS,
};
