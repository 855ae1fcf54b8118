import { ENGLISH_FUNCTION_WORDS, wordsIn } from "../wordLists/functionWords";

/** What only says which one: Section 5, Flight 370, 邮编. */
const NAMED_BEFORE =
  /(?:\b(?:sections?|articles?|clauses?|paragraphs?|items?|annex|appendix|schedules?|chapters?|tables?|figures?|fig\.|exhibits?|steps?|pages?|pp?\.|vols?\.|volumes?|no\.?|nos\.|numbers?|phases?|stages?|types?|tiers?|levels?|grades?|classes|class|category|categories|rooms?|flight|route|highway|interstate|version|lines?|rules?|forms?|parts?|zip(?: code)?|box|suite|apartment|apt\.?|channel|gate|platform|terminal|zone|district|ward|precinct|bus|train|model|episode|season|game|week|day|top|group of|code|id|ext\.?|tel\.?|phone|resolution|directive|regulation|act|bill|law|order|amendment|title|proposition|prop\.?|measure|goal|target|sdg|unit|block|lot|plot|reactor|building|windows|formula|area|catch|under-|over-|boeing|airbus|apollo|iphone|galaxy|formula)|[#№§])\s?$/iu;
const NAMED_BEFORE_HAN =
  /(?:第|邮编|邮政编码|编号|文号|型号|微信|代码|证号|〔|星期|礼拜|周(?=$)|农历|阴历|初|闰|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元|[Nn]o\.?)[:：]?\s?$/u;
/** A telephone's number, unless telephones are counted: 电话42部. */
const PHONE_BEFORE = /(?:电话|热线)[:：]?\s?$/u;
const HAN_SMALL = "[\\d一二两三四五六七八九十]";
/** A score or a ratio: 3比2. */
const RATIO_BEFORE = new RegExp(`${HAN_SMALL}\\s?比\\s?$`, "u");
const RATIO_AFTER = new RegExp(`^\\s?比\\s?${HAN_SMALL}`, "u");
/** Sessions are numbered: 第十四届全国人大二次会议. */
const SESSION_BEFORE = /(?:第.{1,3}届\p{Script=Han}{0,12}|人大|政协)$/u;
/** Numbers that are names of what follows. */
const NAMES_HAN =
  /^(?:(?:110|119|120|122|12\d{3}|95\d{3}|985|211|996|007|315|618|双11)(?:急救|热线|电话|高校|大学|工程|院校|工作制|报警|平台|晚会|大促|购物|号段)|20国集团|一年一度|一日三餐|一时|[一二三四五六七八九十\d]{1,3}(?:号|线城市|院|审|婚|手|把手|甲医|中全会|路车|路公交|字头|季报|点钟?(?![一二三四五六七八九\d万亿])))/u;
const TIME_AFTER =
  /^(?::\d|\s?(?:[ap]\.?\s?m\b|o['’]?clock|hrs\b)|[时点](?:\d|[一二三四五六七八九十]|许|左右|整|半|前|后)|[时点]$)/iu;

/** Words that may begin a sentence or a clause with a capital before a number that counts. */
const PLAIN_WORDS = new Set([
  ...ENGLISH_FUNCTION_WORDS,
  ...wordsIn(`
    about nearly almost around only just under between within over above below more less fewer least most another every all both
    our we they it these those up down after before since until during while but if when where build hire cut add create plant open provide
    reduce raise increase invest spend give deliver train recruit last first next these approximately roughly exactly
    there here including plus minus today meanwhile currently already now then
  `),
]);

const isInteger = (written: string) => /^\d+$/u.test(written);

/** Whether digits or words at a place belong to a longer word, a time, a phone number or a version. */
export function isInsideWord(text: string, start: number, end: number, isSecond = false): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 3);
  if (
    !isSecond &&
    /[A-Za-z\d_@]$|[\p{L}\d][.:/_-]$|^[.:/_-]$/u.test(before) &&
    !/\p{Script=Han}[.:-]?$|(?<=\s|^)[-]$/u.test(before)
  )
    return true;
  if (/^(?:st|nd|rd|th)\b/iu.test(after) || /^[./:]\d|^[_¼-¾⅐-⅞]/u.test(after)) return true;
  return !isSecond && /[A-Za-z][,;"')”’]$/u.test(before);
}

/** Whether the number that ends here is a time of day. */
export const isTime = (text: string, end: number) => TIME_AFTER.test(text.slice(end, end + 12));

/** Whether a number only names or orders something, whatever follows it. */
export function isName(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 12);
  if (TIME_AFTER.test(after) || NAMED_BEFORE_HAN.test(before) || NAMES_HAN.test(written + after)) return true;
  if (PHONE_BEFORE.test(before) && !/^[部条个台]/u.test(after)) return true;
  if (RATIO_BEFORE.test(before) || RATIO_AFTER.test(after)) return true;
  if (/^次(?:会议|全会)/u.test(after) && SESSION_BEFORE.test(before)) return true;
  if (/[A-Za-z.#№§-]\s?$/u.test(before) && NAMED_BEFORE.test(before)) return true;
  if (/[\d一二三四五六七八九十][点时]$/u.test(before) && /^分/u.test(after)) return true;
  if (!isInteger(written)) return false;
  if (/\[\d{0,3},?\s?$/u.test(before) && /^[\],]/u.test(after)) return true;
  if (/\($/u.test(before) && /^\)/u.test(after)) return true;
  if (/(?:^|\n)\s*$/u.test(before) && /^(?:[.)、](?!\d)|\s+[A-Z])/u.test(after) && written.length < 3)
    return true;
  if (/\b[A-Z]{2} $/u.test(before) && written.length === 5) return true;
  return /^-\d{3}-\d{4}/u.test(after) || (written.length === 3 && /^-\d{4}(?!\d|\s?\p{L})/u.test(after));
}

/** Whether a number follows a name, as in Apollo 11; at the beginning of a sentence a capital makes none. */
export function followsName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = /(?:^|[\s("'“-])(\p{Lu}[\p{L}'’&]*)[\s-]$/u.exec(before);
  if (!word || PLAIN_WORDS.has((word[1] ?? "").toLowerCase())) return false;
  return !/(?:^|[.!?:;]["'”’)]*\s+|\n)$/u.test(
    before.slice(0, word.index + (word[0].startsWith(word[1] ?? "") ? 0 : 1)),
  );
}

/** A bare number that may be a year. */
export const mayBeYear = (written: string) => /^(?:1[5-9]|20|21)\d{2}$/u.test(written);

/** What follows a year only when people, homes and the like are counted. */
export const COUNTED =
  /^(?:people|homes|houses|jobs|tonn?es|tons|workers|staff|employees|students|pupils|patients|households|families|trees|schools|beds|places|members|children|women|men|troops|soldiers|officers|nurses|doctors|teachers|vehicles|cars|buses|units|miles|km|metres|meters|kilomet(?:re|er)s|hectares|acres|megawatts?|MW|GW|kWh|hours|days|years|dollars|residents|villages|companies|firms|businesses|apartments|flats|cases|deaths|votes|refugees|migrants|panels|turbines|chargers|stations|shops|stores|farms|farmers|bottles|books|tickets)$/iu;
