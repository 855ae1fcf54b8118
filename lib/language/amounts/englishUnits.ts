import { NUMBER_WORD } from "../numerals";
import { wordsIn } from "../wordLists/functionWords";

const TIME =
  "(?:(?:business|working|calendar|consecutive|school|trading|clear)[ -])?days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|hours?|minutes?|mins?|seconds?|secs?|hrs?|yrs?";

/** Degrees without their sign: 1.5C, highs of 38C; not seat 12C. */
const AS_DEGREES =
  "(?<=(?:[-.]\\d{1,2}|\\b(?:of|to|at|by|above|below|reach(?:ed|es|ing)?|hits?|around|about|than|between|and|under|over|least|near|nearly|is|was|from|just|minus|plus|exceed(?:ed|s|ing)?)\\s-?\\d{1,3}))[CF](?=$|[\\s.,;:)–-])";

const MEASURE =
  "(?:square|cubic|sq\\.?|cu\\.?)[ -](?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|inches|yards?|km|m|ft)|kilomet(?:re|er)s?(?: per hour| an hour)?|km/h|centimet(?:re|er)s?|millimet(?:re|er)s?|nanomet(?:re|er)s?|micromet(?:re|er)s?|microns?|met(?:re|er)s?|km[2²]?|kph|cm|mm|m[2²³]|m|mi|miles?(?: per hour)?|mph|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|ha" +
  "|gross (?:tonnage|tonn?es?|tons?)|(?:metric )?tonn?es?|tons?|kilograms?|kilos?|grams?|milligrams?|micrograms?|kg|mg|g|lbs?|ounces?|oz|lit(?:re|er)s?|millilit(?:re|er)s?|m[lL]|c[lL]|gallons?|barrels?|tsp|tbsp|teaspoons?|tablespoons?|cups?|pints?" +
  "|[kMGT]W(?:h|p)?|kilowatt[ -]?hours?|megawatt[ -]?hours?|gigawatt[ -]?hours?|terawatt[ -]?hours?|kilowatts?|megawatts?|gigawatts?|terawatts?|[MG]tCO2e?|[MG]t" +
  "|[hkM]?Pa|mmHg|bpm|rpm|dB|kcal|kJ|[kMGT]?eV|MWe|GWe|[WV](?=[\\s.,;)]|\\p{Script=Han}|$)|mpg|mAh|paise|kelvins?|tesla|hertz|lux|(?:milli|micro)?sieverts?|carats?|AU|nm|[µμ]m|[mnµμ]s|K(?=[\\s.,;)])|[mµμn]mol|mol|°\\s?[CF]|[℃℉]|degrees?(?: (?:Celsius|Fahrenheit|centigrade))?|parts per (?:million|billion)|ppm|ppb|[kMGT]B|[MG]bps|[kMG]?Hz|yen|won|francs?|roubles?|rubles?|pesos?|¢|dirhams?|riyals?|kron(?:or|er|a)|cents?|pence|p(?=[ ,.;]|$)(?!\\.\\s?m)|stone(?=[,.;:)]|$|\\s(?:and|\\d))|t(?=[ ,.;)]|$)(?<=\\d\\s?t)|c(?=\\s(?:a|per)\\s(?:share|security|unit|lit(?:re|er)|kWh|kilo|kg|pound|gallon|minute|mile|bushel)\\b|\\sto\\s\\d{1,3}(?:\\.\\d{1,2})?c\\b)|times|light[- ]years?|fold|x(?=[ ,.;]|$)(?! \\d)|percentile|people|person";

/** What a measure is divided by: mg/dL, m/s². */
const PER = "(?:/(?:[mcdkµμ]?[glLm]|[mck]m|s|min|h|hr|day|kg|ha|mol)[2²3³]?)?";
const UNIT = new RegExp(`(?:${TIME}|${AS_DEGREES}|(?:${MEASURE})${PER})(?![\\p{Script=Latin}\\p{N}])`, "uy");

/** Words that end in no s and yet are many, or are counted as they are. */
const PLURALS = new Set(
  wordsIn(`
people men women children staff police personnel cattle sheep fish troops crew teeth feet mice data aircraft spacecraft
faculty livestock poultry folk households apiece clergy criteria phenomena bacteria larvae alumni cacti nuclei fungi stimuli radii formulae vertebrae antennae oxen geese deer salmon bison offspring species strata firemen policemen salesmen fishermen servicemen servicewomen
`),
);
/** Where a noun phrase cannot go on. */
const STOP = new Set(
  wordsIn(`
a an the of in on at to by for and or as be that this these those with from it their is are was its his her they he she
we you i do does did done has have had which who whom into than so such not no about what when where how if but will
would can could should shall may might must just why after before because while were been being per each every during
over under between until within without since against across through last next ago year-on-year off up down out away
versus vs then there here now today yesterday tomorrow said says say more-than less again also only percent us them
plus minus its compared instead towards toward via amid among around above below besides despite except like unless upon whether
near beside beyond outside inside behind along throughout onto past opposite
tenths hundredths thousandths
qualifies suggests indicates signifies implies earns attracts warrants deserves represents constitutes exceeds disqualifies
drew won made took gave sold ran led saw got went came became began fell rose grew wrote told spent bought brought beat kept
met paid sat sent stood taught wore knew
meets consists comprises costs fixes requires includes contains means makes takes gives allows brings becomes remains gets goes provides introduces applies adds seems appears helps lets keeps tells asks begins belongs believes wants happens depends exists says
`),
);
/** What a number does rather than what is counted: a BMI above 30 counts as obese. */
const DOES_AS = /^(?:counts|ranks|rates|passes|scores|registers|reads|serves)(?: as| towards?)\b/i;
const NUMBER = new RegExp(`^${NUMBER_WORD}$`, "iu");
const SINGULAR_S = /(?:ss|us|is)$/i;
/** A word, or an abbreviation with its points: 20 U.S. firms, 30 Ph.D. students. */
const WORD =
  /([\s-])((?:[A-Z]\.){2,4}|Ph\.D\.|St\.(?=\s\p{Lu})|United (?:States|Nations|Airlines)(?=\s\p{L})|[A-Z]{1,2}-?\d{1,3}s|[A-Za-z][A-Za-z'’]{0,24})(?![\p{L}\d])/uy;
/** What a hyphen makes a quality, an order or a name of it: two-sided, three-dimensional, two-factor, twenty-first. */
const DESCRIBES =
  /^(?:way|step|factor|party|tone|spot|finger|star|cards?|flusher|letter|lined|note|part|piece|pounder|wheeler|packs?|shooter|gun|footer|base|baser|ring|course|tier|seater|horse|figure|door|ply|track|bit|speed|state|child|parent|income|flowered|spined|centered|barrell?ed|stroke|wheel|timer?|decker|poster|hitter|bagger|timing|dimensional(?:ity)?|something|ish|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|(?:hundred|thousand|million|billion)ths?|[A-Z]|[a-z]*(?:hydroxy|methyl|ethyl|propyl|butyl|amino|chloro|bromo|fluoro|nitro|deoxy|phenyl|decanol)[a-z]*)$|(?:handed|sided|faced|legged|pronged|toed|pointed|lobed|footed|cornered|eyed|headed|wheeled|winged|tailed|spotted|banded|leaved|eared|horned|fingered|petall?ed|chambered|humped|membered|seeded)$/u;
/** How many words may lead to what is counted: 40 new full-time teaching posts. */
const MOST_WORDS = 5;

/** What a show, a book or a team does, after its name. */
const SHOWS =
  /^(?:opens|closes|airs|returns|stars|features|tells|shows|runs|plays|wins|follows|premieres|sells|lasts|screens|debuts|ends|starts|begins|tops|tours|beats|loses|costs|leads|hits|moves|plans)$/u;
/** Seven takes: what is also done ends the clause where it is counted. */
const AT_END = /^(?:takes|makes|goes|fixes|costs|means)(?:[.,;:!?)]|$)/u;
/** What a thing that goes by a number does: authorises, specifies. */
const DOES = /(?:[aeiou][lnrt]i[sz]es|ifies)$/u;

/** Plurals that do not look like any: grandchildren, townspeople, lawmen, Iraqis, taxis. */
const MANY =
  /(?:children|people|craft|(?<!speci|regi|abdo|acu|albu|cycla|fora)men|^(?:Israeli|Iraqi|Saudi|Pakistani|Bangladeshi|Yemeni|Omani|Kuwaiti|Qatari|Emirati|Azerbaijani|Somali|Nepali|Bengali|taxi|safari|alibi|rabbi|kiwi)s)$/u;

const isPlural = (word: string) =>
  PLURALS.has(word.toLowerCase()) ||
  MANY.test(word) ||
  /^[A-Z]{2,}s$/u.test(word) ||
  (word.length > 2 &&
    /s$/u.test(word) &&
    !SINGULAR_S.test(word) &&
    !DOES.test(word) &&
    !word.startsWith("United "));

/** `isApart`: another number stands between, as in five 12-seat minibuses. */
export type EnglishUnit = { start: number; end: number; isNoun: boolean; isApart?: true };

const SIZE = /\s\d[\d,.]{0,8}-[A-Za-z]{1,24}(?=\s\p{L})/uy;

/** What is counted where its size comes first. */
function afterSize(text: string, at: number): EnglishUnit | undefined {
  SIZE.lastIndex = at;
  const size = SIZE.exec(text)?.[0];
  const noun = size && nounAt(text, at + size.length, false);
  return noun ? { ...noun, isApart: true } : undefined;
}

/** What stands before the hyphen of what is counted: e-bikes, by-elections, light-years. */
const PREFIX = /(?:^|\s)([A-Za-z]{1,16}-)$/u;

/** The unit after a number, which ends at `at`: a unit of measure, or the first plural that may be what is counted. */
export function englishUnitAt(text: string, at: number, isOne: boolean): EnglishUnit | undefined {
  const space = /[\s-]/u.test(text.charAt(at)) ? 1 : 0;
  UNIT.lastIndex = at + space;
  const unit = UNIT.exec(text);
  // Form 10-K has no kelvins.
  if (unit && !(text.charAt(at) === "-" && /^[A-Z]$/u.test(unit[0])))
    return { start: at + space, end: at + space + unit[0].length, isNoun: false };
  return afterSize(text, at) ?? nounAt(text, at, isOne);
}

/** Of police officers and staff members the officers and members are counted. */
function afterGroup(text: string, at: number, word: string): EnglishUnit | undefined {
  if (!PLURALS.has(word.toLowerCase()) && !/^(?:sports|sales|arms|savings|news)$/i.test(word))
    return undefined;
  WORD.lastIndex = at;
  const next = WORD.exec(text)?.[2] ?? "";
  const isCounted = !STOP.has(next.toLowerCase()) && !SHOWS.test(next) && isPlural(next);
  return isCounted ? { start: at + 1, end: at + 1 + next.length, isNoun: true } : undefined;
}

/** The model between a name and what is counted: 24 Boeing 787-9 Dreamliners. */
const MODEL = /\s(?:[A-Z]{1,3}-?)?\d[\dA-Za-z-]{0,8}(?=\s\p{L})/uy;

/** The same before a name: two P-8A Poseidon aircraft. */
const LETTERED = /\s[A-Z]{1,3}-?\d[\dA-Za-z-]{0,8}(?<!s)(?=\s\p{L})/uy;

function lengthAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.exec(text)?.[0].length ?? 0;
}

/** Of the 650 seats, 98 changed hands: so many of what was named before did it. */
const OF_THEM =
  /\b(?:of|out of|among)\s(?:the|its|our|their|those|these|all)\s[^.;,]{2,60},\s(?:\p{L}+\s)?[\p{L}\d,-]+$/iu;
const DID = /^\s[a-z]{2,20}ed\s/u;

function nounAt(text: string, at: number, isOne: boolean): EnglishUnit | undefined {
  const isJoined = text.charAt(at) === "-";
  if (DID.test(text.slice(at, at + 24)) && OF_THEM.test(text.slice(Math.max(0, at - 90), at)))
    return undefined;
  let from = at + lengthAt(LETTERED, text, at);
  let first: EnglishUnit | undefined;
  for (let n = 0; n < MOST_WORDS; n++) {
    WORD.lastIndex = from;
    const found = WORD.exec(text);
    const [, , word = ""] = found ?? [];
    // Of another number the thing that follows is counted: the 1967 war lasted six days.
    if (n > 0 && NUMBER.test(word) && text.charAt(from + word.length + 1) !== "-") break;
    const isStop =
      STOP.has(word.toLowerCase()) &&
      !(n === 0 && AT_END.test(text.slice(from + 1, from + 12))) &&
      !(n > 0 && found?.[1] === "-") &&
      !/^\p{Lu}{2,}$/u.test(word);
    if (!found || (isStop && text.charAt(from + found[0].length) !== "-")) break;
    // A 1-in-100-year flood counts nothing.
    if (isStop && isJoined && n === 0) break;
    if (DOES_AS.test(text.slice(from + 1, from + 20))) break;
    // Twelve Angry Men opens: what a film or a band does.
    if (n > 0 && SHOWS.test(word) && /\s\p{Lu}[\p{L}'’]*$/u.test(text.slice(Math.max(0, from - 24), from)))
      break;
    const prefix = n > 0 ? (PREFIX.exec(text.slice(Math.max(0, from - 17), from + 1))?.[1]?.length ?? 0) : 0;
    const place = {
      start: from + 1 - prefix,
      end: from + 1 + word.replace(/['’]s?$/u, "").length,
      isNoun: true,
    };
    if (/^(?:strong|odd|plus)$/i.test(word)) {
      from += found[0].length;
      continue;
    }
    if (isJoined && n === 0) return DESCRIBES.test(word) ? undefined : place;
    first ??= place;
    if (isPlural(word)) return afterGroup(text, from + found[0].length, word) ?? place;
    from += found[0].length;
    if (/^\p{Lu}/u.test(word)) from += lengthAt(MODEL, text, from);
  }
  return isOne ? first : undefined;
}
