import { MONTH_NAME } from "../months";
import { type DateRule, open, word, zh } from "./rule";
import { BEFORE_ZH, MONTH_EN, WORDS_OF_DAYS, YEAR_ZH } from "./signs";

const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
/** Feasts, sales and events that are named by their weekday: Good Friday, Cyber Monday. */
const NAMED =
  "(?:Palm|Easter|Passion|Good|Holy|Low|Ash|Shrove|Whit|Whitsun|Trinity|Advent|Remembrance|Black|Cyber|Bloody|Super|Giving|Fat|Mothering|Maundy|Spy|Septuagesima|Quinquagesima|Quadragesima|Casual|Freaky|Ruby|Plough|Blue|Small Business|[Gg]irl|[Mm]an)";
/** What is done on that weekday of each week, and papers and shows that are called by it. */
const WEEKLY =
  "(?:schools?|best|roasts?|punch|trading|papers|newspapers|league|drivers?|Times|Mirror|Express|Telegraph|Mail|Post|Herald|Independent|Star|Service|Premiership|Night (?:Football|Live|Lights|Fever|Raw))";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const NTH_WORD =
  "(?:[Tt]wenty-|[Tt]hirty-)?(?:(?<=-)[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth)|[Tt]enth|[Ee]leventh|[Tt]welfth|(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teenth|[Tt]wentieth|[Tt]hirtieth";

/** What looks like a date and stands for none, or for one of each year: it is left open. */
export const OPEN_RULES: DateRule[] = [
  word(
    [WORDS_OF_DAYS],
    `(?=[MTWFS][a-z]{2,5}day)(?:(?<=\\b${NAMED} )${WEEKDAY}|${WEEKDAY}(?= ${WEEKLY}\\b))`,
    open,
    "g",
  ),
  word(
    [MONTH_EN, /year|annually/i],
    `(?:(?:the )?(?:first|last) day of ${MONTH_NAME}|${MONTH_NAME} ${DAY}|${DAY} (?:of )?${MONTH_NAME}),? (?:(?:of |in )?(?:each|every|any|such|that) (?:calendar |financial |fiscal )?year|annually)`,
    open,
  ),
  // A day of long ago is none of this year.
  word(
    [MONTH_EN, /\b1[0-4]\d\d\b/],
    `(?:${MONTH_NAME} ${DAY}|${DAY} (?:of )?${MONTH_NAME}|${MONTH_NAME}),? 1[0-4]\\d\\d(?! [a-z]+s\\b)`,
    open,
  ),
  // The Fourth of July is a feast; of a day in words the year is left open too.
  word(
    [/(?:[a-z]th|second|third) of [JFMASOND]/],
    `(?:[Tt]he )?(?:${NTH_WORD}) of (?=[JFMASOND][a-z])${MONTH_NAME}`,
    open,
    "g",
  ),
  word(
    [/(?:uary|arch|pril|May|June|July|ust|ber) (?:[A-Za-z]{3,}th|[Ff]irst|[Ss]econd|[Tt]hird)/],
    `(?=[JFMASOND][a-z])${MONTH_NAME} (?:${NTH_WORD})(?! (?:quarter|half|week|day))`,
    open,
    "g",
  ),
  // The next year of a story is not that after the one of saying.
  word([/the (?:next|following)/i], "the (?:next|following) (?:year|month|week|quarter)", open),
  zh(
    [YEAR_ZH, /[每逐各]年/u],
    "[每逐各]年的?(?:第?[一二三四1-4](?:季度|季)|[上下]半年|前[一二三]个?季度|\\d{1,2}月(?:份|\\d{1,2}[日号])?(?:至|到|-|~)(?:次年|翌年|第二年)?\\d{1,2}月(?:份|\\d{1,2}[日号])?)",
    open,
  ),
  // Of a week within a month its days are not said, nor when a decade or half a year ago was.
  word(
    [MONTH_EN, /week/i],
    `(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final|opening|closing) (?:few |two |three )?(?:weeks?|weekend|days) (?:of|in) ${MONTH_NAME}(?:,? (?:of )?(?:19|20)\\d\\d)?`,
    open,
  ),
  word(
    [/week|month|quarter|year/i],
    "(?:last|this|next) (?:week|month|quarter|year)(?= of (?!(?:war|20)))",
    open,
  ),
  word(
    [/ago/i],
    "(?:half an? (?:year|month|decade|century)|(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|several) (?:decades?|centur(?:y|ies)|fortnights?)) ago",
    open,
  ),
  word([/from (?:today|tomorrow)/], "(?<=\\b(?:years?|months?|weeks?|days?) from )(?:today|tomorrow)", open),
  word(
    [/(?:academic|school|fiscal|financial|tax) year \d{4}/i],
    "(?:academic|school|fiscal|financial|tax) year (?:19|20)\\d\\d\\s?[-/]\\s?(?:\\d{4}|\\d\\d)",
    open,
  ),
  // The years from 1800 on, ten or a hundred.
  word([/1[5-9]00s/], "(?:the )?(?:late |early |mid-?)?1[5-9]00s", open),
  zh([BEFORE_ZH, YEAR_ZH], "(?:\\d{1,3}|[一两二三四五六七八九十百]{1,4})年多(?:之|以)?前", open),
  // Of which Sunday after that is not said.
  zh([/[前后]的(?:周|星期|礼拜)/u], "(?<=[前后]的)(?:周|星期|礼拜)[一二三四五六日天]", open),
  // More or less than so long ago is no year: over 30 years ago, 近十年前.
  word(
    [/ago/i],
    `(?:(?:well |just )?(?:over|under)|more than|less than|fewer than|at least|up to|nearly|almost|about|around|roughly|some|approximately) (?:\\d{1,3}|an?|[a-z]{3,9}(?:[ -][a-z]{3,5})?) (?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)) ago`,
    open,
  ),
  zh(
    [BEFORE_ZH, YEAR_ZH],
    "(?:将?近|大?约|大概|超过|逾|至少|不到|不足|差不多)(?:\\d{1,3}|[一两二三四五六七八九十百]{1,4})年(?:之|以)?前(?![景后途往])",
    open,
  ),
  // So long before something that is told: 期限届满的三个月前.
  zh(
    [BEFORE_ZH, /[满期始束行效]的/u],
    "(?<=(?:届满|到期|期满|开始|结束|施行|生效)的)(?:\\d{1,3}|[一两二三四五六七八九十]{1,3})(?:天|日|个月|年|周|个?星期)(?:之|以)?前",
    open,
  ),
];
