import { HAN_NUMERAL } from "./hanNumerals";
import { MONTH_NAME } from "./months";

const EN_YEAR = "(?:1[5-9]|20|21)\\d{2}";

const EN_DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";

const EDGE =
  "(?:the\\s+)?(?<edge>end|close|start|beginning|middle|first half|second half|first quarter|second quarter|third quarter|fourth quarter|mid|late|early)[\\s-]+(?:of\\s+)?(?:the\\s+)?(?:year\\s+)?";

export const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,])(?:${EDGE})?(?:` +
    `(?<m1>${MONTH_NAME})\\s+(?<d1>${EN_DAY})(?:,?\\s+(?<y1>${EN_YEAR}))?(?![\\d%])` +
    `|(?<d2>${EN_DAY})\\s+(?:of\\s+)?(?<m2>${MONTH_NAME})(?:,?\\s+(?<y2>${EN_YEAR}))?` +
    `|(?<m3>${MONTH_NAME}),?\\s+(?<y3>${EN_YEAR})` +
    `|(?<iso>${EN_YEAR}-\\d{2}-\\d{2})` +
    `|(?:FY|fiscal(?: year)? )\\s?(?<fy>${EN_YEAR})|Q(?<q>[1-4])\\s+(?<qy>${EN_YEAR})|(?<qy2>${EN_YEAR})\\s?Q(?<q2>[1-4])` +
    `|(?<y4>${EN_YEAR})(?![\\d%]|,\\d|\\s?(?:people|percent|dollars|euros|tonnes|tons|jobs|homes|staff|employees|megawatts|MW|GW|km|million|billion))` +
    `|(?:the\\s+)?(?<rel>this|next|last|current) (?<relUnit>year|month|quarter|decade))` +
    "(?![\\p{L}\\p{N}])",
  "giu",
);

const H = HAN_NUMERAL;

export const CHINESE = new RegExp(
  `(?:(?<y>(?:19|20|21)\\d{2}|[〇零○一二三四五六七八九]{4})年?(?=年|财年|[年底初末中前以至到左第上下Q度]|$)年?|(?<rel>今|明|去|后|本|前)年)` +
    `(?:度)?(?:(?<m>\\d{1,2}|${H}{1,2})月(?:份)?(?:(?<d>\\d{1,2}|${H}{1,3})[日号])?|(?<edge>年?底|年?末|年?初|年?中|上半年|下半年)|第?(?<q>[一二三四1-4])季度)?` +
    `|(?<y5>(?:19|20|21)\\d{2})年` +
    `|(?<!\\d)(?<m6>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<d6>\\d{1,2}|${H}{1,3})[日号])?(?<edge6>底|末|初|中旬|上旬|下旬)?` +
    `|(?<now>年底|年末|月底|月末)`,
  "gu",
);
