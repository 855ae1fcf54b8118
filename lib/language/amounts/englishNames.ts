import { NUMBER_WORD } from "../numerals";
import { stemOf } from "../stem";
import { ENGLISH_FUNCTION_WORDS, ENGLISH_SENTENCE_WORDS, wordsIn } from "../wordLists/functionWords";
import { COUNTED_BY_NAME, isDefinedPeriod } from "./capitals";
import { isDone } from "./counted";

const TENS = "Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety";
const UNITS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine";

/** What only says which one: Section 5, Flight 370. */
const NAMED_BEFORE =
  /(?:\b(?:sections?|articles?|clauses?|paragraphs?|paras?\.?|items?|annex|appendix|schedules?|chapters?|tables?|figures?|fig\.|exhibits?|steps?|pages?|pp?\.|vols?\.|volumes?|no\.?|nos\.|numbers?|phases?|stages?|types?|tiers?|levels?|grades?|sizes?|classes|class|category|categories|rooms?|flight|route|highway|interstate|version|lines?|rules?|forms?|parts?|zip(?: code)?|box|suite|apartment|apt\.?|channel|gate|platform|terminal|zone|force|bars?|op\.|opus|psalm|verse|scene|exit|junction|pier|locker|seat|lane|option|district|ward|precinct|bus|train|model|episode|season|game|week|day|top|bottom|group of|code|id|ext\.?|tel\.?|phone|resolution|directive|regulation|act|bill|law|order|amendment|title|proposition|prop\.?|measure|goal|target|sdg|unit|block|lot|plot|reactor|building|windows|formula|area|catch|under-|over-|boeing|airbus|apollo|iphone|galaxy|formula|motel|forever|phillips|studio)|[#№§]|\b(?:[HS]\.(?:[RB]|J\.\s?Res|Res)|A\.B|Pub\.\s?L)\.)\s?$/i;

/** Nothing has so large a number: they number 22 million. */
const LARGE = /(?:million|billion|trillion|[mbt]n)$/iu;

/** Words that may begin a sentence or a clause with a capital before a number that counts. */
const PLAIN_WORDS = new Set([
  ...ENGLISH_FUNCTION_WORDS,
  ...ENGLISH_SENTENCE_WORDS,
  ...wordsIn(`
    about nearly almost around only just under between within over above below more less fewer least most another every all both
    our we they it these those up down after before since until during while but if when where last first next approximately
    roughly exactly there here including plus minus today meanwhile currently already now then yes police officials volunteers
    still even some several perhaps maybe once twice yesterday tonight tomorrow january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday total totals
    among across inside outside beside besides beyond near off per against without through throughout upon towards toward
    following despite unlike like versus via amid each either neither none nor yet additional extra further new
  `),
]);
/** What an order or a heading says first: Build 300 homes, Council Cuts 30 Jobs. Stems. */
const VERBS = new Set(
  wordsIn(`
    build hire cut add create plant open provide reduce raise increase invest spend give deliver train recruit remove save
    fund double triple halve launch deploy install restore recycle ban limit lift keep bring get make take send pay sell buy
    use hold close protect move expand secure award offer repair replace convert retrofit insulate house rehouse shelter feed
    vaccinate treat test screen employ appoint support help host join meet reach win lose score beat produce supply ship
    deploy donate collect clean upgrade renovate modernise modernize electrify connect extend establish set designate
    eliminate end stop phase scrap drop slash trim axe shed sack fire release free rescue arrest charge jail find face see
    want need plan pledge promise approve grant order sign publish release issue submit complete finish start begin
    enter leave visit cover serve teach reopen acquire demolish dig drill allow permit admit accept welcome include
    require choose pick select read write answer do have run walk ride drive mix pour bake boil cook heat chop
    bill target schedule catch whisk combine place wait rest stir kill injure wound hurt detain evict displace evacuate
  `).map(stemOf),
);
const ADVERB = /(?:ly|ing|ed)$/u;
const NUMBER = new RegExp(`^(?:${NUMBER_WORD})$`, "u");

/** A plain word, not a name, may begin a sentence before a number that counts. */
const isPlain = (word: string) =>
  PLAIN_WORDS.has(word) || ADVERB.test(word) || NUMBER.test(word) || VERBS.has(stemOf(word));

/** 3M, 7-Eleven and 737-800 are names; a 10-Year Plan has its unit in a heading. */
const NAME_WITH_DIGITS =
  /^(?:(?:3M(?=\s\p{Ll}|$)|[48]K(?=\s\p{L}|$))|\d{1,3}-(?!(?:Day|Week|Month|Year|Hour|Minute|Second|Mile|Met|Kilomet|Foot|Feet|Inch|Acre|Point|Percent|Seat|Bed|Room|Page|Part|Step|Stor|Member|Nation|People|Person|Man|Mega|Giga|Kilo|Ton|Dollar|Euro|Pound))[A-Z][a-z]|7[0-8]7-[1-9]00(?!\d))/u;

/** The volume of a citation, before the name of its series and a page: 42 U.S.C. § 1983, 410 U.S. 113. */
const CITED_AFTER =
  /^\s(?:[A-Z][A-Za-z]{0,4}\.\s?){1,3}(?:\dd\s)?(?:§+\s?)?\d|^\s(?:CFR|USC|FR|FCR|CLR|WLR|UNTS)\s(?:§+\s?)?\d/u;
/** Pages of a volume: Nature 612, 45-51. */
const VOLUME_BEFORE = /\p{Lu}[\p{L}.]+ \d{1,4}(?: ?\(\d{1,3}\))?,\s?$/u;
/** A number tied to another by a word: a 2-for-1 split, a 10-to-1 vote, a 3-all draw, order 58213-B. */
const HYPHENATED_AFTER =
  /^-(?:(?:for|to|by|on|and|or|versus|of|in|out)-(?=[\da-z])|all\b|(?:under|over)-par|figure\b|[A-Z](?![A-Za-z]))|^\sfigures\b/u;
/** The base of a rate, a ratio or odds: 3.7 per 1,000 births, a ratio of 1 to 3. */
const BASE_BEFORE = /\b(?:per|(?:of|for|in) every)\s$/i;
const RATIO_BEFORE = /\b(?:ratios?|odds) (?:of|at|is|are|was|were) $/i;
/** What goes by a number whatever stands before it. */
const NUMBERED_NAME =
  /^(?:Six Nations|Five Eyes|Three Gorges|Seven Sisters|Four Seasons|Five Guys|Ten Commandments|Six Flags|Five Below|Three Lions|Four Corners|Nine Elms|Seven Oaks)\b/u;
/** What goes by a number before it: the 2.0 version. */
const VERSION_AFTER = /^\s(?:version|edition|release|firmware|beta|build)\b/u;
/** Of which era a year is: 400 B.C. */
const ERA_AFTER = /^\s?(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)(?![\p{L}\d])/u;
/** Races, clubs and services that go by a number: the 2,000 Guineas, 1-800-FLOWERS. */
const NUMBERED_THING =
  /^(?:[12],000 Guineas|half a dozen of (?:one|the other)|7[0-8]7 MAX|9-11(?! ?(?:[a-z]+s|%))|1-8\d\d-|401-?k\b|(?:24|12|6) Hours of [A-Z])/u;
/** Books of many parts: 2 Chronicles, 1 Samuel. */
const BOOK =
  /^[123] (?:Samuel|Kings(?= \d)|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John(?= \d)|Maccabees|Esdras)\b/u;
/** A title of which only its first noun could be counted: Fifty Shades of Grey. */
const TITLE_OF =
  /^(?:\d{1,3}|[A-Z][a-z]+)(?:[ -][a-z]+)? (?<counted>[A-Z][a-z]+s) of (?!Parliament|Congress|State|Representatives|Commons|Lords)(?:the )?[A-Z][a-z]+/u;
/** Weddings and a funeral, pilots and holdings: titles, bands and firms that begin with a number. */
const FIRM =
  /^(?:\d{1,4}|[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)?) (?:(?<counted>[A-Z][a-z]+s) and (?:an?|the) [A-Z]|(?:Holdings|Ventures|Industries|Pictures|Records|Studios|(?<=Twenty[ -]One )Pilots|Technologies|Entertainment|Startups)\b)/u;
/** Of a number that counts no more than the first word has a capital. */
const CAPITAL_NUMBERS = new RegExp(`^(?:${TENS})[ -](?:${UNITS})$`, "u");
/** How many there are where one is told: page 1 of 12. */
const OF_PAGES = /\b(?:page|slide|step|round|game|episode|question) \d{1,3} of $/iu;
/** What is filed by two numbers: case 24-1234. */
const FILED_BEFORE =
  /\b(?:case|docket|file|reference|ref|invoice|ticket|permit|contract|licen[cs]e) (?:no\.? |number )?$/iu;
/** The house in a street: 88 Queen's Road, 1 Infinite Loop. */
const STREET_AFTER =
  /^\s(?:[A-Z][\p{L}'’.]*\s){1,3}(?:Roads?|Rd|Streets?|St|Avenue|Ave|Lane|Loop|Drive|Square|Way|Place|Court|Row|Terrace|Crescent|Boulevard|Blvd|Parkway|Plaza|Quay|Embankment)\b/u;
/** Not counted: the two sides of a dispute. */
const SIDES_AFTER = /^two sides\b/iu;
/** Where something lies: 52 degrees north. */
const LATITUDE_AFTER = /^\s?(?:degrees?|°)\s?(?:north|south|east|west|[NSEW]\b)/u;
/** Width and height: 2560 x 1664. */
const TIMES_AFTER = /^\s?[x×]\s?\d/u;
const TIMES_BEFORE = /\d\s?[x×]\s?$/u;
/** Lines of a screen: 1080p, 720p video. */
const LINES = /^(?:240|360|480|720|1080|1440|2160|4320)[pi](?![A-Za-z])/u;
/** A price in pence. */
const PRICE_BEFORE =
  /\b(?:prices?|priced|costs?|shares?|dividends?|fares?|pay|paid|sold|worth|closed)\b[^.;]{0,24}$/iu;
const PRICE_AFTER = /^\s(?:each|(?:a|per) (?:share|lit(?:re|er)|unit|minute|mile|pint|bottle))\b/iu;
/** A name that begins with a number in words within a sentence: the Six Nations, Five Guys. */
const CAPITAL_NUMBER = /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty)\s\p{Lu}\p{Ll}/u;
const SENTENCE_START = /(?:^|[.!?:;]["'”’)]*\s+|["“‘(]|(?:\n|[•·*–—]|\n-)\s*)$/u;
/** In a heading each word has a capital. */
const IN_HEADING = /\p{Lu}[\p{L}'’]*\s$/u;

/** Whether words that begin with a number are a title; peoples, shares and the days of a contract are counted. */
function isTitle(form: RegExp, before: string, words: string): boolean {
  const found = form.exec(words);
  const counted = found?.groups?.counted ?? "";
  return found !== null && !COUNTED_BY_NAME.test(counted) && !isDefinedPeriod(counted, before);
}

/** Whether English words beside a number say that it only names or orders something. */
export function isEnglishName(before: string, written: string, after: string): boolean {
  if (
    /[A-Za-z.#№§-]\s?$/u.test(before) &&
    NAMED_BEFORE.test(before) &&
    !isDone(before, after) &&
    !LARGE.test(written)
  )
    return true;
  if (NAME_WITH_DIGITS.test(written + after) || CITED_AFTER.test(after) || HYPHENATED_AFTER.test(after))
    return true;
  if (SIDES_AFTER.test(written + after) || (/^-\d/u.test(after) && FILED_BEFORE.test(before))) return true;
  if (NUMBERED_NAME.test(written + after) || STREET_AFTER.test(after)) return true;
  if (NUMBERED_THING.test(written + after) || BOOK.test(written + after)) return true;
  if ([TITLE_OF, FIRM].some((form) => isTitle(form, before, written + after))) return true;
  if (ERA_AFTER.test(after)) return true;
  if (CAPITAL_NUMBERS.test(written) || (/^\d/u.test(written) && VERSION_AFTER.test(after))) return true;
  if (TIMES_AFTER.test(after) || TIMES_BEFORE.test(before)) return true;
  if (VOLUME_BEFORE.test(before) && /^[-–]\d{1,5}(?!\d|\s?\p{L})/u.test(after)) return true;
  if (OF_PAGES.test(before)) return true;
  return CAPITAL_NUMBER.test(written + after) && !SENTENCE_START.test(before) && !IN_HEADING.test(before);
}

/** Whether it is the second of two sides: 18 x 4 inches. */
export const isSide = (before: string) => TIMES_BEFORE.test(before);

/** Whether it is a place on the globe. */
export const isLatitude = (after: string) => LATITUDE_AFTER.test(after);

/** Whether a number is only what others are told by: so many per 100,000 people, a ratio of 1 to 3. */
export const isBase = (before: string, number: number) =>
  (number >= 100 && BASE_BEFORE.test(before)) || RATIO_BEFORE.test(before);

/** Whether the number with its letter counts the lines of a screen. */
export const isScreen = (before: string, written: string, after: string) =>
  LINES.test(written) && !PRICE_BEFORE.test(before) && !PRICE_AFTER.test(after);

/** Whether a number follows a name, as in Apollo 11; at the beginning of a sentence only what is no plain word is one. */
export function followsName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = /(?:^|[\s("'“-])(\p{Ll}{0,3}\p{Lu}[\p{L}'’&]*)[\s-]$/u.exec(before)?.[1];
  return word !== undefined && !isPlain(word.toLowerCase());
}
