import { partialDate, startOfDay } from "@/lib/dates";
import { COUNTED_AFTER } from "../amounts/counted";
import { MONTH_NAME, monthOf } from "../months";
import {
  comingDay,
  comingWeekday,
  inMonthFrom,
  lastNamed,
  monthsFrom,
  namedWeekday,
  nextNamed,
  recentDay,
  thisNamed,
  weekday,
  yearsFrom,
} from "./relative";
import { type DateRule, type Groups, num, numIf, open, type Reading, word, zh } from "./rule";
import {
  BEFORE_ZH,
  DIGIT,
  DIGIT_OR_FIRST,
  FOUR_DIGITS,
  MONTH_EN,
  MONTH_ZH,
  NTH,
  PART_OF_DAY,
  TIME_ZH,
  WEEK_ZH,
  WORDS_OF_DAYS,
  YEAR_AFTER_WORD,
  YEAR_BEFORE_WORD,
  YEAR_ZH,
} from "./signs";
import { between, type DaySpan, daySpan, monthSpan, ofPartial, type Said, yearSpan } from "./spans";

const WEEKDAYS_EN = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const YEAR = "(?:1[5-9]|20|21)\\d{2}";
const HAN_NUMBER = "[〇零○一二两三四五六七八九十百]+";
const Y = `(?<y>${YEAR}|[〇零○一二三四五六七八九]{4})年(?![度级版款])`;
const M = `(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!首周|第[一二三四五]周|球|亮|薪|花号|天(?![气空]))`;
const D = `(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]`;
/** So many weeks and how often in them: 一周三次; but 张三周一. */
const IN_WEEKS =
  "(?<=(?<![周期拜])[一两二三四五六七八九十]|(?<![\\d./-])\\d)(?:周|星期|礼拜)[一二三四五六](?:[场个趟件篇顿遍回吨]|[次天](?![日气])|小时)";
/** Days that are counted: 连续5日, 为期10日. */
const NOT_LASTING =
  "(?<!连续|连涨|连跌|为期|历时|长达|持续|过去|未来|最近|超过|不少于|至少|[最至][多长]|不超|期限?为|不足|[未届]满|停留|住院|提前|推迟|延[迟长期后]|间隔|拘留|[期会庭满束举试日]前|[近逾每仅约隔])";
/** What every form of a coming day has before it. */
const AHEAD_ZH = /[将拟定约请]|预[计估测报]|计划|最[快早迟晚]|打算|准备|提醒我/u;
const MD = `${M}份?(?:的?${D})?`;
const EN_MONTH = `(?<m>${MONTH_NAME})`;
const ANY_MONTH =
  "(?<m>January|February|March|April|May|June|July|August|September|October|November|December)";
const EN_DAY = "(?<d>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[,.:]\\d)";
const EN_YEAR = `(?<y>${YEAR})(?!\\d)`;
/** What is counted after a number that looks like a year. */
const COUNTED =
  "people|percent|dollars|euros|tonnes|tons|jobs|homes|staff|employees|megawatts|MW|GW|km|million|billion";

/** What is no year before these: a 2015 word essay, the 1925 people. */
const MEASURED =
  "(?:met(?:re|er)|mile|km|kilomet|seat|word|acre|hectare|page|room|bed|foot|feet|lit(?:re|er)|watt|calorie|kg|ton|mph|strong|odd|square|cubic|person|man|woman|men|women|unit|day|week|month|year|hour|minute|dollar|euro|pound|yuan|rupee|point|vote|degree|volt|rpm|cc|model|gram|people|children|staff|police|troops|or|and|to|of|in|at|on|by|for|per|plus|more|was|is|has|were|with|from|when|but|as|that|who|which|than|if|will|would|could|should|the|an?)";
/** Many that are one thing of a year: the 2012 Olympics, the 2005 bombings. */
const EVENTS_OF_A_YEAR =
  "(?:Olympics|Paralympics|Games|Championships|Accords|elections|bombings|attacks|riots|protests|floods|fires|wildfires|talks|hearings|results|accounts|figures|rules|reforms|regulations|amendments|guidelines|sanctions|earnings|finals|shootings|killings|events|strikes|cuts|losses|levels)";
const TITLES_OF_A_YEAR =
  "(?:[A-Z][a-z]+ ){0,3}(?:Act|Agreement|Convention|Treaty|Accord|Budget|Constitution|Census|Conference|Summit|Protocol|Referendum|Election|War|Report|Review|Olympics|Games|World Cup|Cup|Championship|Grand Prix|Autumn Statement)";
/**
 * A year that says which one: the 1967 war, Iran's 1979 revolution, the 2010 Equality Act; not a 2000 metre race, where the
 * number is round, nor a model of that year.
 */
const OF_ONE_YEAR = `(?=(?:19|20)\\d\\d )(?<=\\b(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at|ose|ese)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Aa]nother|[A-Za-z]+['’]s|[A-Za-z]+s['’]) (?:[a-z]+ )?)(?<y>(?:19|20)\\d{2})(?= (?:(?:${EVENTS_OF_A_YEAR}|${TITLES_OF_A_YEAR})\\b|(?<!00 |50 )(?!${MEASURED}s?\\b)[a-z]{3,}(?<!s)\\b|(?<!00 |50 )[a-z]+(?:ss|us|is)\\b))`;

/** What is known by its day for years. */
const EVENT =
  /(?:bombings?|attacks?|attackers|riots?|rioters|uprising|insurrection|massacre|coup|shootings?|earthquake|revolution|disaster|commemorations?|memorial|anniversary|plot|movement|organi[sz]ation)/i;

/** A year that says which one: a 2024 study, its 2019 annual report; not what is counted. */
const OF_ITS_YEAR = `(?=(?:19|20)\\d\\d )(?<=\\b(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]hat|[Aa]nother) (?:[a-z]+ )?)(?<y>(?:19|20)\\d{2})(?= (?:annual |general |presidential |parliamentary |local |federal |national |peace |climate |trade |tax |defen[cs]e |financial |mini-?|joint |official |internal |government )?(?:study|paper|report|survey|poll|election|vote|referendum|census|budget|law|act|bill|agreement|accord|deal|treaty|pact|ruling|judge?ment|decision|order|review|audit|analysis|investigation|inquiry|trial|memo|letter|interview|speech|statement|article|book|film|documentary|album|figure|total|estimate|forecast|target|peak|level|average|harvest|season|campaign|conference|summit|convention|regulation|directive|strategy|plan|programme|program|merger|takeover|financial crisis|crisis|recession|pandemic|reform|amendment|constitution)s?\\b)`;

/** What is no year: a total score of 2072. */
export const TOTAL_OF =
  "\\b(?:scores?|totals?|sum|numbers?|ratings?|counts?|populations?|speeds?|altitudes?|heights?|depths?|distances?|weights?|lengths?|areas?|maximum|minimum|capacity|prices?|values?|costs?|strength|crowds?|attendances?|elevations?|circulation|membership) of ";

/** What is still to come on a weekday: resumes at 10.30 on Monday, will meet on Tuesday; 将于周三. Who said so on which day comes after a comma or a verb. */
const COMING_EN =
  "(?<=\\b(?:will|shall|['’]ll|[Ll]et['’]s|[Ss]ee you|[Rr]emind (?:me|us|her|him|them)|[Mm]eet (?:me|us)|[Jj]oin us|(?:may|might|could)(?! (?:be|not|have|only|no|never)\\b)|(?:is|are|be) (?:[a-z]+ )?(?:expected|forecast|predicted|likely|possible|anticipated)|to be|(?:due|scheduled|set|expected|planned|planning|plans?|going|ready|likely) to|(?:due|slated) for|(?:re)?opens|begins|starts|resumes|(?:re)?convenes|meets|takes (?:effect|place)|ends|closes|expires|(?:chances? of|forecasts?|warnings? of|likely))\\b(?:(?!\\b(?:said|says|told|announced|reported|confirmed|that|after|which|who|since|because|but|and)\\b)[^.,;:!?\\n]|\\d[.:]\\d|\\b[ap]\\.m\\.){0,56}(?:\\b(?:on|from)|\\b(?:[ap]\\.?m\\.?|noon|midnight)) |(?<!\\b(?:was|were|had been|been) (?:[a-z]+ )?)\\b(?:(?:re)?scheduled|planned|forecast|set|expected|due|slated|predicted|lined up|called|arranged) for |(?<=^|[.!?:;] |[\"'“”‘(\\n]|[Pp]lease )(?:[Bb]ook|[Rr]eserve|[Ss]chedule|[Ss]et)\\b[^.,;:!?\\n]{0,48} (?:for|on) |\\b(?:arrives|begins|opens|starts|ends|closes|returns|resumes|launches|premieres|airs|kicks off|takes effect|expires) )";
/** One character of a sentence. */
const CLAUSE = "(?:[^.;!?\\n]|\\.\\d|\\b[ap]\\.m\\.|\\b[A-Z]\\.)";
/** What tells of what was: not what is done to it now, as in "masks are needed". */
const TOLD_EN =
  "(?<!\\b(?:is|are|be|been|being|am|not|no longer|the|an?|its|their|of|more|[a-z]{2,}ly) (?:[a-z]+ly )?)(?!(?:need|feed|seed|speed|exceed|proceed|succeed|indeed|hundred|breed|bleed|embed|shed|wed|bed|red)\\b)[a-z]{2,}ed|was|were|had|did|said|told|made|took|went|came|became|began|fell|rose|gave|got|saw|found|held|left|lost|won|met|paid|sent|sold|spoke|stood|struck|taught|thought|threw|wrote|ran|grew|drew|flew|knew|broke|chose|drove|ate|fought|bought|brought|built|caught|dealt|felt|kept|led|lent|meant|shot|slept|spent|swore|swept|understood|withdrew|hit|beat|shut|sank|hid|bit|blew|slid|sought|fled|hung|laid|sang|woke|stole|spun|shook|says|tells|announces|reports|has|have|could be|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:and|or)";
/** What is done on a day that is told ahead. */
const HELD_EN =
  "(?<!\\b(?:the|an?|its|their|his|her|this|that|of|to) )\\b(?:resume|reopen|open|begin|start|meet|vote|return|convene|close|end|expire|launch|rule|go|gather|play|host|visit|travel|arrive|leave|hear|decide|debut|land|depart)(?:e?s)?";
/** By 5pm on Friday. */
const HOUR = "(?:(?:\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.?m\\.?)?|noon|midday|midnight) (?:on )?)?";
/** By Saturday, unless it is told what had happened by then. */
const DUE_EN = `(?<=\\b(?:[Bb]y|[Uu]ntil|[Bb]efore|[Tt]hrough|[Tt]ill) (?:the (?:end|close) of |late (?:on )?|early (?:on )?)?${HOUR})(?<!\\b(?:had|was|were|have been)\\b[^.;!?]{0,72})(?=[A-Z][a-z]{2,5}day\\b(?!(?: (?:morning|afternoon|evening|night))?,?(?: \\w+){0,5} (?:had|was|were)\\b))`;
const COMING_ZH =
  "(?<=(?:[将拟]|预计|计划|定)(?:会)?[于在]|将|预[计料期]|最[快早迟晚]|(?:约[好定]|相约|打算|准备|提醒我|请(?:务必)?[于在])(?:在|于|下)?)";

function built(year: number, { m, d }: Groups): DaySpan | undefined {
  if (m === undefined) return yearSpan(year);
  return ofPartial(partialDate(year, /^[A-Za-z]/u.test(m) ? monthOf(m) : num(m), numIf(d)));
}

function unnamed({ m, d }: Groups): Reading | undefined {
  const month = /^[A-Za-z]/u.test(m ?? "") ? monthOf(m) : num(m);
  const day = numIf(d);
  // The leap year has all days.
  return partialDate(4, month, day) && { month, ...(day !== undefined && { day }) };
}

const sameYear = (g: Groups): Reading | undefined => {
  const reading = g.m === undefined ? undefined : unnamed(g);
  return reading && { ...reading, isOpen: true };
};

/** From a day of this month, that day or one gone by, to a later one of the same month. */
function daysFrom(said: Said | undefined, first: number, last: number): DaySpan | undefined {
  const from = recentDay(said, first);
  const isNow = from !== undefined && from.from.slice(0, 7) === said?.day?.slice(0, 7);
  return between(from, isNow ? inMonthFrom(said, 0, last) : recentDay(said, last));
}

const NTHS = ["first", "second", "third", "fourth", "last"];

/** The so-manieth such day of a month: `n` from 0, 4 for the last; a weekday counts from Monday, 0. */
function nthWeekday(year: string | undefined, month: number, n: number, day: number): DaySpan | undefined {
  const span = year === undefined ? undefined : monthSpan(num(year), month, 1, "month");
  if (!span) return undefined;
  const weekdayOf = (one: string) => (startOfDay(one).getUTCDay() + 6) % 7;
  return n === 4
    ? daySpan(span.to, -((weekdayOf(span.to) - day + 7) % 7))
    : daySpan(span.from, ((day - weekdayOf(span.from) + 7) % 7) + 7 * n);
}

const month = (said: Said | undefined) =>
  said?.month === undefined ? undefined : monthSpan(said.year, said.month, 1, "month");

const CHINESE: DateRule[] = [
  zh([/民国/u], `民国(?<roc>\\d{1,3}|${HAN_NUMBER})年(?:${MD})?`, (g) => built(1911 + num(g.roc), g)),
  zh([YEAR_ZH, MONTH_ZH], `(?<!\\d|\\d[.,])(?<roc>1[01]\\d)年${MD}`, (g) => built(1911 + num(g.roc), g)),
  zh([YEAR_ZH], `${Y}(?:${MD})?`, (g) => built(num(g.y), g)),
  zh([/元旦/u], `(?:${Y}|(?<rel>[去今明后])年)元旦(?:节)?`, (g, said) => {
    const year = g.y === undefined ? said && said.year + yearsFrom(g.rel) : num(g.y);
    return year === undefined ? undefined : built(year, { m: "1", d: "1" });
  }),
  // By a feast of a year, which the moon sets: 2027年春节前.
  zh(
    [YEAR_ZH, /[节夕秋午明阳]/u],
    `${Y}(?:春节|除夕|元宵节?|清明节?|端午节?|中秋节?|重阳节?)(?=[前后起](?![后往景来]))`,
    open,
  ),
  // Not the figure or the word of 2025, nor a year that ends in the next.
  zh(
    [/年度/u],
    `(?<![\\d./-])(?<y>(?:19|20)\\d{2}|20[〇零○一二三四五六七八九]{2})年度(?!的?(?:最佳|最受|最具|十大|十佳|百佳|人物|汉字|热词|车型|风云|榜单))`,
    (g) => yearSpan(num(g.y)),
  ),
  // 於101年動工 may count from 1912 or say how long.
  zh(
    [/1[01]\d年/u],
    "(?<=[于自从至迄])1[01]\\d年(?![前间内来后多余的之度以底末初月])|(?<!\\d|\\d[.,])1[01]\\d年(?=[起底末初](?![点步床来]))",
    open,
  ),
  zh([YEAR_ZH, MONTH_ZH], `(?<!\\d)(?<short>2\\d)年${MD}`, (g) => built(2000 + num(g.short), g)),
  zh([/[同当次翌隔那每历逐]年/u], `(?:同|当|次|翌|隔|那|每|历|逐)年(?:${MD})?`, sameYear),
  zh(
    [/[前去今本明后上]年/u],
    `(?<![以之此其])(?<rel>前|去|今|本|明|后|(?<![马早晚世以\\d])上)年(?!轻|代|纪|级|(?<=[前后]年)(?:[产薪均销净营租息费化]|收入))(?:${MD})?`,
    (g, said) => said && built(said.year + yearsFrom(g.rel), g),
  ),
  zh([/[上本这下个]月/u], `(?<rel>上个?|本|这个?|下个?)月(?!份?[球亮])(?:${D})?`, (g, said) =>
    inMonthFrom(said, monthsFrom(g.rel), numIf(g.d)),
  ),
  zh(
    [/[前昨今明][天日晚早晨夜起]/u],
    "(?<rel>前|昨|今|明)(?:[天日]|[晚早晨](?!会)|(?<!前)夜(?!会)|(?<=(?:^|[,.;；!?\\s])前)夜(?!会)|(?<![说表证声发聪光文])(?<!前)(?=起(?![来初码诉飞点家草源步诉])))",
    (g, said) => daySpan(said?.day, "前昨今明".indexOf(g.rel ?? "") - 2),
  ),
  // Feasts and sayings: 三月三, 七月流火.
  zh(
    [MONTH_ZH],
    "(?<![\\d年十])(?:二月二|三月三|六月六|七月七|九月九)(?![十日号])|三月不知肉味|七月流火|六月飞[雪霜]|二八月|十月怀胎|五月花|[二十]月革命|五月(?:风暴|节)|七月王朝|三月街|八月之光",
    open,
  ),
  zh(
    [WEEK_ZH, /见/u],
    "(?:本|这)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?=见(?![面过到了证]))",
    (g, said) => comingWeekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日"))),
  ),
  // What is done on that day of every week: 周一闭馆.
  zh([WEEK_ZH], "(?:周|星期|礼拜)[一二三四五六日天](?=[闭休]馆|公休|轮休|例会|例行|店休|不营业|除外)", open),
  zh([WEEK_ZH], `${COMING_ZH}(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期|连[胜败霸冠])`, (g, said) =>
    comingWeekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日"))),
  ),
  // From a weekday on: of a forecast the next; else what began then may have begun.
  zh(
    [WEEK_ZH, /起/u],
    `(?=(?:周|星期|礼拜)[一二三四五六日天]起)(?<=(?<ahead>(?:明[天日后晚]|后天|未来|预计|预报|预测)[^.;；!?\\n]{0,40})?)(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?=起(?![来床草诉源]))`,
    (g, said) =>
      g.ahead === undefined
        ? undefined
        : comingWeekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日"))),
  ),
  // By a weekday, unless something is told as done by then: 请于周日24:00前提交.
  zh(
    [WEEK_ZH, BEFORE_ZH],
    `(?<![每逢上]|每个)(?!${IN_WEEKS})(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?=${TIME_ZH}(?:之|以)?前(?![,.;；])(?!已|都|均|完成了|[^,.;；]{0,6}[已了]))`,
    (g, said) => comingWeekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日"))),
  ),
  zh(
    [WEEK_ZH],
    // Not one that comes back, 每周三, nor what is done in a week, 一周三次.
    `(?<![每逢首]|每个)(?!${IN_WEEKS})(?<rel>上个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期|福|连[胜败霸冠])`,
    (g, said) =>
      weekday(said, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日")), g.rel !== undefined),
  ),
  // The second Sunday of a month is not that of this week.
  zh(
    [MONTH_ZH, WEEK_ZH],
    `(?:${Y})?(?:${M}|[每当次]个?月)的?(?:第[一二三四五1-5]|最后一)个?(?:周|星期|礼拜)[一二三四五六日天]`,
    open,
  ),
  // Eight months of prison are no August: 徒刑8月.
  zh([MONTH_ZH], `(?=[\\d一二三四五六七八九十])(?<![\\d个第年]|徒刑|拘役|缓刑)${MD}`, unnamed),
  zh(
    [/\d日/u, AHEAD_ZH],
    `(?:${COMING_ZH}|(?<=预[计报估测]))(?<!\\d)(?<d>\\d{1,2})(?:[日号]${PART_OF_DAY})?(?:至|到|-|~)(?<d2>\\d{1,2})日(?![内后前间以均本报])`,
    (g, said) => between(comingDay(said, num(g.d)), comingDay(said, num(g.d2))),
  ),
  zh([/\d日前后/u, AHEAD_ZH], `(?<=预计|将[在于]?|计划)(?<d>\\d{1,2})日(?=前后)`, (g, said) =>
    comingDay(said, num(g.d)),
  ),
  zh([/\d日前后/u], "(?<![月\\d个第年])\\d{1,2}日(?=前后)", open),
  zh([/\d日/u, AHEAD_ZH], `${COMING_ZH}(?<d>\\d{1,2})日(?![内后前间以均本报至到])`, (g, said) =>
    comingDay(said, num(g.d)),
  ),
  zh(
    [/\d日/u],
    `(?<![月\\d个第年]|\\d[.,])(?<d>\\d{1,2})(?:[日号]${PART_OF_DAY})?(?:至|到|-|~)(?<d2>\\d{1,2})日(?![内后前间以均本报])(?=(?<will>[^.;；!?\\n]{0,24}(?:[将拟]|预[计报估测]|恐))?)`,
    (g, said) =>
      daysFrom(said, num(g.d), num(g.d2)) ??
      (g.will === undefined ? undefined : between(comingDay(said, num(g.d)), comingDay(said, num(g.d2)))),
  ),
  zh(
    [/\d日/u],
    `(?<![月\\d个第年+]|\\d[.,])${NOT_LASTING}(?<d>\\d{1,2})日(?![内后前间以均本报])(?=(?<will>${PART_OF_DAY}起[^.;；!?\\n]{0,24}(?:[将拟]|预计))?)`,
    (g, said) => recentDay(said, num(g.d)) ?? (g.will === undefined ? undefined : comingDay(said, num(g.d))),
  ),
  zh([/年[底末]/u], "(?<![年\\d〇])年(?=[底末](?:之|以)?前)", (_, said) => said && yearSpan(said.year)),
  zh([/月[底末]/u], "(?<![个年\\d〇])月(?=[底末](?:之|以)?前)", (_, said) => month(said)),
  {
    ...zh([/年[底末]/u], "(?<![年\\d〇])年(?=[底末])", (_, said) => said && yearSpan(said.year)),
    isBare: true,
  },
  {
    ...zh([FOUR_DIGITS], `(?<![\\d〇¼-¾⅐-⅞.,$])(?<y>${YEAR})(?=[底末初中前以至到左]|$)`, (g) =>
      yearSpan(num(g.y)),
    ),
    isBare: true,
  },
];

const ENGLISH: DateRule[] = [
  word([FOUR_DIGITS], `(?<y>${YEAR})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?!\\d)`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_MONTH} ${EN_DAY},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_DAY} (?:of )?${EN_MONTH},? ${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, /['’]\d\d/u], `(?:${EN_DAY} )?${EN_MONTH},? ['’](?<short>\\d\\d)(?!\\d)`, (g) =>
    built(2000 + num(g.short), g),
  ),
  word([MONTH_EN, FOUR_DIGITS], `(?<d>\\d{1,2})-${EN_MONTH}-${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, FOUR_DIGITS], `${EN_MONTH},? (?:of )?${EN_YEAR}`, (g) => built(num(g.y), g)),
  word([MONTH_EN, DIGIT], `${EN_MONTH} ${EN_DAY}(?! (?:people|percent|years))`, unnamed, "g"),
  word([MONTH_EN, DIGIT], `${EN_DAY} (?:of )?${EN_MONTH}`, unnamed, "g"),
  word(
    [MONTH_EN, /year/i],
    `${EN_MONTH} (?:of )?(?:that|the same|the following|the previous|each|every) year`,
    sameYear,
  ),
  word(
    [MONTH_EN, /year/i],
    `${EN_MONTH}(?: ${EN_DAY})?,? (?:of )?(?<rel>last|this|next) year|(?<rel2>last|this|next) year['’]s (?<m2>${MONTH_NAME})|${EN_DAY.replace("<d>", "<d3>")} (?:of )?${EN_MONTH.replace("<m>", "<m3>")},? (?:of )?(?<rel3>last|this|next) year`,
    (g, said) =>
      said &&
      built(said.year + yearsFrom(g.rel ?? g.rel2 ?? g.rel3), { m: g.m ?? g.m2 ?? g.m3, d: g.d ?? g.d3 }),
  ),
  // The day that names an event is not of this year: the 7 July bombings.
  word(
    [MONTH_EN, EVENT],
    `(?:${EN_MONTH} ${EN_DAY}|${EN_DAY.replace("<d>", "<d2>")} ${EN_MONTH.replace("<m>", "<m2>")}) ${EVENT.source}`,
    open,
  ),
  word([MONTH_EN, /last/i], `last ${ANY_MONTH}`, (g, said) => lastNamed(said, monthOf(g.m))),
  word([MONTH_EN, /this/i], `[Tt]his (?:past )?${EN_MONTH}`, (g, said) => thisNamed(said, monthOf(g.m)), "g"),
  word([MONTH_EN, /next/i], `next ${ANY_MONTH}`, (g, said) => nextNamed(said, monthOf(g.m))),
  word(
    [MONTH_EN],
    `(?=[JFMASOND][a-z]{2})(?<=\\b(?:(?:months?|years?|quarter|weeks?) (?:to|through|ended|ending)|[Bb]ack-?dat(?:ed|ing) to|dat(?:es?|ed|ing)(?: back)? to|[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[ -])${EN_MONTH}`,
    unnamed,
    "g",
  ),
  word(
    [/month/i, DIGIT_OR_FIRST],
    "(?:the )?(?<d>first|[12]?\\d(?:st|nd|rd|th)|3[01](?:st|th)) of (?:the )?(?<rel>last|this|next|current) month",
    (g, said) => inMonthFrom(said, monthsFrom(g.rel), g.d === "first" ? 1 : Number.parseInt(g.d ?? "", 10)),
  ),
  word(
    [/end of the month/i],
    "(?<=\\bby the end of )the month(?! (?:in|after|following|that|of|when|before|to|preceding)\\b)",
    (_, said) => month(said),
  ),
  word(
    [/end of the year|year-end/i],
    "(?<=\\bby the end of )the year(?! (?:in|after|following|that|of|when|before|to|preceding)\\b)|(?<=\\b(?:by|before) )(?:year(?=-end))",
    (_, said) => said && yearSpan(said.year),
  ),
  word([/month/i], "(?:the )?(?<rel>last|this|next|current) month", (g, said) =>
    inMonthFrom(said, monthsFrom(g.rel)),
  ),
  word(
    [/year/i],
    "(?:the )?(?<rel>last|this|next|current) year",
    (g, said) => said && yearSpan(said.year + yearsFrom(g.rel)),
  ),
  word([/yesterday/i], "yesterday", (_, said) => daySpan(said?.day, -1)),
  // Within a sentence a capital makes a name: USA TODAY, the Today programme.
  word(
    [WORDS_OF_DAYS],
    "(?=T)(?<=(?:^|[.!?:;,\"'“”‘(\\n-])\\s{0,2})(?:Today|TODAY)|today|[Tt]onight|[Tt]his (?:morning|afternoon|evening)",
    (_, said) => daySpan(said?.day, 0),
    "g",
  ),
  word([WORDS_OF_DAYS], "tomorrow", (_, said) => daySpan(said?.day, 1)),
  // The first Tuesday of November; of a year that is not told it is left open.
  word(
    [WORDS_OF_DAYS, NTH],
    `(?:the )?(?<n>first|second|third|fourth|last) (?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:of|in) ${EN_MONTH}(?:,? ${EN_YEAR})?`,
    (g) =>
      nthWeekday(
        g.y,
        monthOf(g.m),
        NTHS.indexOf((g.n ?? "").toLowerCase()),
        WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase()),
      ),
  ),
  word(
    [/(?:first|last) day of/i, MONTH_EN],
    `(?:the )?(?<n>first|last) day of ${EN_MONTH}(?:,? ${EN_YEAR})?`,
    (g) => {
      const [month, year] = [monthOf(g.m), g.y === undefined ? undefined : num(g.y)];
      const day = g.n === "last" ? Number(monthSpan(year ?? 4, month, 1, "month")?.to.slice(8)) : 1;
      if (year !== undefined) return ofPartial(partialDate(year, month, day));
      return month === 2 && day > 1 ? undefined : { month, day };
    },
    "g",
  ),
  // What was due then may since have come or not.
  word(
    [WORDS_OF_DAYS],
    "(?=[A-Z][a-z]{2,5}day)(?<=\\b(?:was|were|had been|been) (?:[a-z]+ )?(?:(?:re)?scheduled|planned|forecast|set|expected|due|slated|called|arranged) for )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<=\\b(?:(?:re)?scheduled|planned|set|due|arranged|booked) for )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= (?:was|were|had|has been|have been)\\b)",
    open,
  ),
  // Showers on Friday will turn to rain.
  word(
    [WORDS_OF_DAYS, /will/i],
    "(?=[A-Z][a-z]{2,5}day)(?<=\\b[Oo]n )(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=(?: (?:morning|afternoon|evening|night))? will\\b)",
    (g, said) => comingWeekday(said, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase())),
    "g",
  ),
  // Signed by noon on Wednesday: what was done by then.
  word(
    [WORDS_OF_DAYS],
    `(?=[A-Z][a-z]{2,5}day)${DUE_EN}(?<!\\b(?:will|would|must|should|shall|may|might|can|could|to|due)\\b[^.;!?]{0,80})(?<=(?<!\\b(?:be|is|are|get) )\\b[a-z]{2,}ed\\b(?:(?!\\b(?:to|will|would|must|should|shall|may|can|could|due|is|are)\\b)[^.;!?]){0,60})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
    open,
    "g",
  ),
  word(
    [WORDS_OF_DAYS],
    `(?=[A-Z][a-z]{2,5}day)(?:${COMING_EN}|${DUE_EN})(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
    (g, said) => comingWeekday(said, WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase())),
    "g",
  ),
  word([WORDS_OF_DAYS], "(?<=\\b[Aa] )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", open, "g"),
  word(
    [WORDS_OF_DAYS],
    // Not one that comes back: every Tuesday, the first Tuesday of each month.
    `(?<!(?:every|each|other) )(?=[A-Z][a-z]{2,5}day|[LNTlnt][a-z]{3} [A-Z])(?<=(?<told>\\b(?:${TOLD_EN})\\b${CLAUSE}{0,160})?)(?<=(?<held>${HELD_EN}\\b(?!${CLAUSE}*\\b(?:${TOLD_EN})\\b)${CLAUSE}{0,56} (?:on )?)?)(?<rel>[Ll]ast |[Nn]ext |[Tt]his )?(?<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! of (?:each|every|the|a) )(?=(?<after>${CLAUSE}{0,80}?\\b(?:${TOLD_EN})\\b)?)`,
    (g, said) => {
      const day = WEEKDAYS_EN.indexOf((g.w ?? "").slice(0, 3).toLowerCase());
      // Nothing says whether it was or is to come, or what is done then is to come: talks resume on Monday.
      if (g.rel === undefined && g.told === undefined && g.after === undefined)
        return g.held === undefined ? undefined : comingWeekday(said, day);
      return namedWeekday(said, day, g.rel);
    },
    "g",
  ),
  word(
    [YEAR_AFTER_WORD],
    `(?=(?:1[6-9]|20)\\d\\d)(?<!${TOTAL_OF})(?<=\\b(?:in|since|of|during|late|early|mid|end|start|by|before|until|compared with|compared to|relative to|dat(?:es?|ed|ing) to|back to)[ -])(?<y>(?:19|20)\\d{2}|1[6-8]\\d{2}(?! [a-z]+s\\b| people))(?!\\d)(?![-/])(?!(?<=\\bof \\d{4})${COUNTED_AFTER})`,
    (g) => yearSpan(num(g.y)),
  ),
  word([YEAR_BEFORE_WORD], OF_ITS_YEAR, (g) => yearSpan(num(g.y))),
  word([YEAR_BEFORE_WORD], OF_ONE_YEAR, (g) => yearSpan(num(g.y)), "g"),
  {
    ...word([FOUR_DIGITS], `(?<![$€£.,])(?<y>${YEAR})(?![\\d%]|,\\d|\\s?(?:${COUNTED}))`, (g) =>
      yearSpan(num(g.y)),
    ),
    isBare: true,
  },
];

/** Days, months and years, written out or counted from the day of saying. */
export const DAY_RULES: DateRule[] = [...CHINESE, ...ENGLISH];
