import type { Wordings } from "./facts";
import { REPORTED_WORDINGS } from "./reportedWordings";

const PROMISES: Wordings["promise"] = [
  {
    statement: (of) => ({
      en: `${of.who.en} will ${of.moved.en} ${of.quality.en} ${of.thing.en} in ${of.place.en} by ${of.percent.en} ${of.deadline.en}`,
      zh: `${of.who.zh}将${of.deadline.zh}把${of.place.zh}的${of.quality.zh}${of.thing.zh}${of.moved.zh}${of.percent.zh}`,
    }),
    quote: (of) => ({
      en: `${of.deadline.en} we are going to ${of.moved.en} our ${of.thing.en} by ${of.percent.en}, ${of.condition.en}`,
      zh: `${of.condition.zh}，我们会${of.deadline.zh}把${of.thing.zh}${of.moved.zh}${of.percent.zh}`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} promises ${of.money.en} for ${of.thing.en} for ${of.group.en} ${of.deadline.en}`,
      zh: `${of.who.zh}承诺${of.deadline.zh}为${of.group.zh}的${of.thing.zh}投入${of.money.zh}`,
    }),
    quote: (of) => ({
      en: `We are committing ${of.money.en} to ${of.quality.en} ${of.thing.en}, and every one of the ${of.group.en} in ${of.place.en} will feel it ${of.deadline.en}`,
      zh: `我们承诺拿出${of.money.zh}用于${of.quality.zh}的${of.thing.zh}，${of.deadline.zh}让${of.place.zh}的${of.group.zh}都能受益`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} pledges to ${of.pledged.en} ${of.thing.en} for ${of.count.en} ${of.group.en}, ${of.condition.en}`,
      zh: `${of.who.zh}保证为${of.count.zh}名${of.group.zh}${of.pledged.zh}${of.thing.zh}，${of.condition.zh}`,
    }),
    quote: (of) => ({
      en: `I promise you ${of.thing.en} for ${of.count.en} ${of.group.en} ${of.deadline.en}, ${of.condition.en}`,
      zh: `我向大家保证，${of.deadline.zh}${of.count.zh}名${of.group.zh}都会有${of.thing.zh}`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} will dedicate ${of.percent.en} of its ${of.thing.en} to ${of.other.en} ${of.deadline.en}`,
      zh: `${of.who.zh}将${of.deadline.zh}把${of.thing.zh}的${of.percent.zh}用于${of.other.zh}`,
    }),
    quote: (of) => ({
      en: `We are dedicating ${of.percent.en} of the ${of.thing.en} we have to ${of.other.en} ${of.deadline.en}`,
      zh: `${of.deadline.zh}，我们${of.thing.zh}的${of.percent.zh}都会投到${of.other.zh}上`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.who.en} will not ${of.pledged.en} ${of.thing.en} in ${of.place.en} ${of.condition.en}`,
      zh: `${of.who.zh}不会${of.pledged.zh}${of.place.zh}的${of.thing.zh}，${of.condition.zh}`,
    }),
    quote: (of) => ({
      en: `Read my lips: nobody is going to ${of.pledged.en} ${of.thing.en} for ${of.group.en} while I am in charge`,
      zh: `我把话说在前面：只要我在任，${of.group.zh}的${of.thing.zh}就不会被${of.pledged.zh}`,
    }),
  },
];

const LEFT: Wordings["departure_reason"] = [
  {
    statement: (of) => ({
      en: `${of.whom.en} left ${of.who.en} ${of.past.en} ${of.reason.en}`,
      zh: `${of.whom.zh}${of.past.zh}离开${of.who.zh}，${of.reason.zh}`,
    }),
    quote: (of) => ({
      en: `I am leaving ${of.reason.en}, and not for any lack of support for ${of.thing.en}`,
      zh: `我决定离开，${of.reason.zh}，并不是因为${of.thing.zh}得不到支持`,
    }),
  },
  {
    statement: (of) => ({
      en: `${of.whom.en} resigned ${of.reason.en}; the team for ${of.thing.en} is led by others now`,
      zh: `${of.whom.zh}辞职，${of.reason.zh}；${of.thing.zh}的团队改由他人负责`,
    }),
    quote: (of) => ({
      en: `After ${of.count.en} days without progress on ${of.thing.en} I handed in my notice, ${of.reason.en}`,
      zh: `${of.thing.zh}一直没有进展，我递交了辞呈，${of.reason.zh}`,
    }),
  },
];

/** Every way in which claims of a kind are worded. */
export const WORDINGS: Wordings = { promise: PROMISES, departure_reason: LEFT, ...REPORTED_WORDINGS };
