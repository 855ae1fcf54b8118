/** A form of company, or a word that names of bodies have. */
const CORPORATE =
  /^(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|LLP|PLC|AG|SA|SE|GmbH|NV|BV|PBC|Co|Company|Group|Holdings?|Platforms?|International|Foundation|Institute|Ministry|Department|Agency|Authority|Association|Commission|Council|Committee|Board|Office|Bureau|Bank|University|Union|Federation|Society|Network|Trust|Labs?|Technologies|Systems|Partners|Services|Service|Fund|Organi[sz]ation|Team|Party|Alliance|Centre|Center|College|Programme|Program)$/u;
export const isCorporate = (word: string) => CORPORATE.test(word);

/** What numbers and letters follow: Schedule A, Phase II, Tier One. */
const LABEL =
  /^(?:section|schedule|annex|appendix|part|class|type|phase|stage|tier|group|table|figure|option|plan|article|clause|exhibit|chapter|category|series|version|level|grade|unit|zone|region|district|room|building)$/iu;
export const isLabel = (word: string) => LABEL.test(word);

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|president|premier|minister|secretary|senator|governor|mayor|judge|justice|general|king|queen|prince|princess|pope|ceo|cfo|cto|chairman|chairwoman|chair|director)$/iu;
export const isPersonsTitle = (word: string) => TITLE.test(word);

const PLACE = /^(?:in|at|near|across|throughout|within|around|outside|beyond|between)$/iu;
/** Another name behind one of these is another place. */
export const isPlaceWord = (word: string) => PLACE.test(word);

const PRONOUN_OR_TIME =
  /^(?:I|we|you|he|she|it|they|us|our|your|his|her|its|their|this|that|these|those|each|every|any|all|no|some|both|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|Q[1-4])$/iu;
export const isPronounOrTime = (word: string) => PRONOUN_OR_TIME.test(word);

const withoutNumber = (words: readonly string[]) =>
  words
    .join(" ")
    .toLowerCase()
    .replace(/\b(?:[ivx]+|\d[\d.]*)\b|\d+/gu, "#")
    .replace(/s\b/gu, "");

/** The same words with another number, letter case or plural: Windows 10 and Windows 11, GPT-4 and GPT-5. */
export function differOnlyInForm(one: readonly string[], other: readonly string[]): boolean {
  const single = (words: readonly string[]) => words.join("").length === 1;
  return withoutNumber(one) === withoutNumber(other) || (single(one) && single(other));
}
