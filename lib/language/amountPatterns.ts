import { HAN_NUMERAL, NUMBER_WORD, PART_WORD, SCALE_WORD } from "./numerals";

const DIGITS = "\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?";

/** The longest Chinese number that is read. */
const HAN_RUN = `${HAN_NUMERAL}{1,16}`;

const CURRENCY = "(?:US|U\\.S\\.|HK|NT|A|C|S)?\\s?\\$|€|£|¥|￥|USD|EUR|GBP|RMB|CNY|HKD|Rs\\.?";

const EN_WORDS = `${NUMBER_WORD}(?:[\\s-]+(?:${NUMBER_WORD}|${SCALE_WORD}(?:\\s+and(?=\\s+${NUMBER_WORD}))?)){0,12}|an? (?:hundred|thousand|million|billion|trillion|dozen)|(?<=\\b(?:within|in|after|for) )an?(?= (?:day|week|fortnight|month|quarter|year|decade|hour)\\b)`;

const EN_UNIT =
  "%|percentage points?|percent|per cent|(?:business|working|calendar|consecutive) days?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|hours?|minutes?|seconds?|(?:US|U\\.S\\.)\\s?dollars?|dollars?|euros?|pounds?|yuan|yen|rupees?|cents?";

const ZH_UNIT =
  "%|％|个?百分点|[个]?工作日|周岁|岁|个月|天|日|周|星期|年|季度|小时|分钟|秒|人民币|美元|欧元|英镑|港元|港币|日元|元|成|倍|吨|公里|平方米|亩|千瓦时?|兆瓦|吉瓦|[个名位套次家项台辆人户件款所座份期条种部批张间篇本轮届级棵株只头艘架枚]";

const ZH_SCALE = "万亿|百万|千万|亿|万|千|百";

const SEP = "\\s*(?:-|–|—|~|～|to|and|至|到)\\s*";

export const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?<frac>(?:(?<num>one|two|three|four|five)[\\s-]+(?<part>${PART_WORD})(?![\\p{L}]))|(?:an?\\s+)?(?<part2>${PART_WORD})(?=\\s+(?:of|our|its|their|all)\\b|\\s*[.,;]|\\s+by\\b))` +
    `|(?<half>half(?=\\s+(?:of|the|our|its|their|a|all)\\b)|(?<=\\b(?:by|in|to) )half|halv(?:e[sd]?|ing))(?![\\p{L}])` +
    `|(?:(?<cur>${CURRENCY})\\s?)?(?:(?<d1>${DIGITS})(?:${SEP}(?:${CURRENCY})?\\s?(?<d2>${DIGITS}))?|(?<w1>${EN_WORDS})(?:\\s+(?:to|and)\\s+(?<w2>${NUMBER_WORD})(?=\\s*(?:\\(|${EN_UNIT})))?)` +
    `(?:\\s*\\((?:${CURRENCY})?\\s?(?<paren>${DIGITS})\\s?%?\\))?` +
    `(?:[\\s-]*(?<scale>hundred|thousand|million|billion|trillion|mn|bn|tn|[mkb](?![\\p{L}])))?` +
    `(?:[\\s-]*(?:\\((?<paren2>${DIGITS})\\s?%?\\)[\\s-]*)?(?<unit>${EN_UNIT})(?![\\p{L}])|(?<pct>\\s?[%％]))?)`,
  "giu",
);

export const CHINESE = new RegExp(
  `百分之(?<pc>${HAN_RUN}|${DIGITS})(?:(?:至|到)(?:百分之)?(?<pc2>${HAN_RUN}|${DIGITS}))?` +
    `|(?<of>${HAN_RUN}|\\d+)分之(?<top>${HAN_RUN}|\\d+)` +
    `|(?<half>一半|半数|(?<![\\p{Script=Han}])过半)` +
    `|(?:(?<cur>人民币|美元|港币|[$€£¥￥])\\s?)?(?:(?<d1>${DIGITS})\\s?(?<s1>${ZH_SCALE})?(?:${SEP}(?<d2>${DIGITS}))?|(?<!第)(?<h1>${HAN_RUN})(?:(?:至|到)(?<h2>${HAN_RUN}))?)` +
    `\\s?(?<scale>${ZH_SCALE})?(?:多|余|几)?\\s?(?<unit>${ZH_UNIT})(?<cur2>美元|欧元|人民币|元)?`,
  "gu",
);
