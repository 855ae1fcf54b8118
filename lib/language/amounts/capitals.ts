/** What is counted and written with a capital: peoples, parties, prizes, models, and what contracts define. */
export const COUNTED_BY_NAME =
  /\d|\p{Lu}.*\p{Lu}|(?:(?<!Dalmati|Sparti?|Tit|Oce|Pl|^C|^F)ans|ese|[^g]is|crats|tives|ites|ists|liners)$|^(?:Tories|Greens|Jews|Arabs|Muslims|Christians|Turks|Kurds|Poles|Danes|Swedes|Finns|Britons|Scots|Serbs|Croats|Czechs|Slovaks|Greeks|Thais|Filipinos|Ui?y?ghurs|Sikhs|Hindus|Latinos|Hispanics|Lords|Oscars|Grammys|Emmys|Baftas|Tonys|Nobels|Nationals|Olympics|Prizes|Medals|Stars|Awards|Tomahawks|Teslas|Ferraris|Spitfires|Grands|Slams|Opens|Shares|Units|Directors|Members|Parties|Users|Services|Products|Licen[cs]es|Securities|Notes|Bonds|Options|Warrants|Jobs|Homes|Vehicles|Employees|Customers|Schools|Hospitals)$/u;

const PERIOD_OR_SIZE =
  /^(?:Days?|Weeks?|Months?|Years?|Hours?|Minutes?|Seconds?|Feet|Miles?|Pounds?|Grams?|Degrees?|Tons?)$/u;
/** Beside these a period with a capital is one that a contract defines. */
const TERM_BEFORE =
  /\b(?:within|of|for|after|least|than|to|or|exceed(?:s|ing)?|every|by|until|next|last|past|first|up)\s(?:\(?[a-z-]+\)?\s)?\(?$/iu;
/** In a heading each word has a capital; the first of a sentence has one anyway: The 39 Steps. */
const HEADING_BEFORE =
  /\p{Lu}[\p{L}'’]*[\s-]$(?<!(?:^|[.!?:;]["'”’)]*\s|["“‘(\n])(?:The|In|On|At|For|To|From|By|Of|With|And|But|His|Her|Its|Their|Our|My|This|That|Both|All|Only|Like|As)\s)/u;
export const isInHeading = (before: string) => HEADING_BEFORE.test(before);

/** Whether it is a length of time or a size. */
export const isPeriod = (name: string) => PERIOD_OR_SIZE.test(name);

/** Whether a period or a size has a capital since a contract defines it: within 30 Days. */
export const isDefinedPeriod = (name: string, before: string) => isPeriod(name) && TERM_BEFORE.test(before);
