/** What a text must have for the forms of dates that need it: cheap to look for. */

export const YEAR_ZH = /年/u;
export const MONTH_ZH = /月/u;
export const DIGIT = /\d/u;
export const TO = /[-~至到]/u;
export const WEEK_ZH = /周|星期|礼拜/u;
export const SEASON_ZH = /季/u;
export const BEFORE_ZH = /前/u;
export const FOUR_DIGITS = /(?:1[5-9]|2[01])\d\d/u;
/** A year behind an English word, and one before such a word. */
export const YEAR_AFTER_WORD = /[A-Za-z][ -](?:1[5-9]|20)\d\d/;
export const YEAR_BEFORE_WORD = /(?:19|20)\d\d [A-Za-z]/;
export const YEAR_BESIDE_WORD = /[A-Za-z][ -](?:1[5-9]|20)\d\d|(?:19|20)\d\d [A-Za-z]/;
export const MONTH_EN = /\b(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i;
export const QUARTER = /quarter|q[1-4]|[1-4]q/i;
export const NTH_QUARTER = /(?:first|second|third|fourth)[ -]quarter/i;
export const HALF = /half|h[12]/i;
export const WEEK_EN = /week/i;
export const WORDS_OF_DAYS = /day|tonight|this (?:morning|afternoon|evening)|tomorrow/i;
export const NTH = /\b(?:first|second|third|fourth|last) \w{2,6}day (?:of|in)/i;
export const DIGIT_OR_FIRST = /\d|first/i;
export const FIRST_HALF = /the (?:first|second) half/i;
/** The part of a day at which a period of days begins: 7日夜间至8日白天. */
export const PART_OF_DAY =
  "(?:夜间|白天|夜里|凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|\\d{1,2}时(?:\\d{1,2}分)?)?";
/** The hour beside a day, if any: 24:00, 下午5点. */
export const TIME_ZH =
  "(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上?|夜里)?(?:\\d{1,2}(?::\\d\\d|[时点](?:\\d{1,2}分|整|半)?)|[零〇一二三四五六七八九十]{1,3}[点时](?:半|整)?)?)";
