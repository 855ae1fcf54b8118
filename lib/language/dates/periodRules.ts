import { partialDate } from "@/lib/dates";
import { COUNTED_AFTER } from "../amounts/counted";
import { MONTH_NAME, monthOf } from "../months";
import { UNITS } from "../numerals";
import { TOTAL_OF } from "./dayRules";
import { inMonthFrom, yearsFrom } from "./relative";
import { type DateRule, en, type Groups, num, open, type Reading, word, zh } from "./rule";
import {
  BEFORE_ZH,
  DIGIT,
  FIRST_HALF,
  FOUR_DIGITS,
  HALF,
  MONTH_EN,
  MONTH_ZH,
  NTH_QUARTER,
  PART_OF_DAY,
  QUARTER,
  SEASON_ZH,
  TO,
  WEEK_EN,
  WEEK_ZH,
  YEAR_BESIDE_WORD,
  YEAR_ZH,
} from "./signs";
import {
  between,
  type DaySpan,
  daySpan,
  halfSpan,
  monthSpan,
  ofPartial,
  quarterSpan,
  type Said,
  weekSpan,
  yearSpan,
} from "./spans";

const ORDINALS = ["first", "second", "third", "fourth"];
const nth = (word: string | undefined) =>
  /^[1-4]/u.test(word ?? "")
    ? Number((word ?? "").charAt(0))
    : ORDINALS.indexOf((word ?? "").toLowerCase()) + 1;

const ZH_YEAR =
  "(?:(?<y>(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})年度?的?|民国(?<roc>\\d{2,3})年度?的?|(?<rel>前|去|今|本|明|后)年度?的?)";
const EN_YEAR = "(?<y>(?:19|20)\\d{2})";
const EN_WHICH = `(?:${EN_YEAR}|(?<rel>this|last|next|the) (?:calendar )?year)`;
const SMALL = `(?:\\d{1,3}|an?|${UNITS.slice(1).join("|")}|twenty|thirty|forty|fifty)`;
const HAN_SMALL = "(?:\\d{1,3}|[一两二三四五六七八九十]{1,3})";
const UP_TO = "\\s*(?:-|~|至|到)\\s*";

const STEP: Record<string, number> = { 上: -1, 下: 1, last: -1, next: 1, past: -1, previous: -1 };

/** The year that is named, counted, or else that of saying. */
function year(g: Groups, said: Said | undefined): number | undefined {
  if (g.y) return num(g.y);
  if (g.roc) return num(g.roc) + 1911;
  return said && said.year + yearsFrom(g.rel);
}
const step = (word: string | undefined) =>
  STEP[(word ?? "").charAt(0)] ?? STEP[(word ?? "").toLowerCase()] ?? 0;
const withYear = (of: (year: number) => DaySpan | undefined) => (g: Groups, said?: Said) => {
  const found = year(g, said);
  return found === undefined ? undefined : of(found);
};
const day = (y: number | undefined, m: number, d: number) =>
  y === undefined ? undefined : ofPartial(partialDate(y, m, d));

/** Emperors' years and what their first is. */
const ERAS: Record<string, number> = { 令和: 2019, 平成: 1989, 昭和: 1926, 大正: 1912, 明治: 1868 };

function slashed({ a, b, y }: Groups): DaySpan | undefined {
  const [first, second] = [num(a), num(b)];
  // 06/08 is the sixth of August here and the eighth of June there.
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? day(num(y), second, first) : day(num(y), first, second);
}

function monthsAgo(said: Said | undefined, count: number): DaySpan | undefined {
  return said?.month === undefined ? undefined : monthSpan(said.year, said.month - count, 1, "month");
}

function quarterFrom(said: Said | undefined, by: number): DaySpan | undefined {
  return said?.month === undefined ? undefined : quarterSpan(said.year, Math.ceil(said.month / 3) + by);
}

/** The quarter in course or one of the last three, if the next of that name is further off. */
function lastQuarter(said: Said | undefined, n: number): DaySpan | undefined {
  if (said?.month === undefined) return undefined;
  const back = (Math.ceil(said.month / 3) - n + 4) % 4;
  return back > 1 ? undefined : quarterFrom(said, -back);
}

/** The half of a year that has just gone by; of the one in course or to come it is not settled. */
function lastHalf(said: Said | undefined, n: number): DaySpan | undefined {
  if (said?.month === undefined) return undefined;
  const isFirst = said.month <= 6;
  if (n === (isFirst ? 1 : 2)) return undefined;
  return halfSpan(isFirst ? said.year - 1 : said.year, n);
}

function ago(g: Groups, said?: Said): DaySpan | undefined {
  const count = /^an?$/iu.test(g.n ?? "") ? 1 : num(g.n);
  // What was so much earlier may count from another day that is told.
  if (g.earlier && (count > 1 || !/^year/iu.test(g.unit ?? ""))) return undefined;
  const unit = (g.unit ?? "").toLowerCase();
  if (/^(?:day|天|日)/u.test(unit)) return daySpan(said?.day, -count);
  if (/^(?:month|个月)/u.test(unit)) return monthsAgo(said, count);
  return said && /^(?:year|年)/u.test(unit) ? yearSpan(said.year - count) : undefined;
}

const fullYear = (from: number, to: string | undefined) =>
  (to ?? "").length === 2 ? Math.floor(from / 100) * 100 + num(to) : num(to);
const years = (g: Groups) => between(yearSpan(num(g.y)), yearSpan(fullYear(num(g.y), g.y2 ?? g.short)));

function zhMonths(g: Groups, said?: Said): DaySpan | undefined {
  const y = year(g, said);
  const span =
    y === undefined
      ? undefined
      : between(monthSpan(y, num(g.m), 1, "month"), monthSpan(y, num(g.m2), 1, "month"));
  // Months still to come may be those of last year, unless they are told as ahead.
  const isNamed = g.y !== undefined || g.roc !== undefined || g.rel !== undefined;
  const isLater = said?.month !== undefined && num(g.m) > said.month;
  return isLater && !isNamed && g.will === undefined && g.ahead === undefined ? undefined : span;
}

function zhDays(g: Groups, said?: Said): DaySpan | undefined {
  const y = year(g, said);
  const y2 = g.y2 ? num(g.y2) : y;
  return between(day(y, num(g.m), num(g.d)), day(y2, num(g.m2 ?? g.m), num(g.d2)));
}

function enDays(g: Groups, said?: Said): DaySpan | undefined {
  const y = year(g, said);
  return between(day(y, monthOf(g.m), num(g.d)), day(y, monthOf(g.m2 ?? g.m), num(g.d2)));
}

const LUNAR_MONTH = "闰?(?:正|冬|腊|十[一二]?|[一二三四五六七八九]|\\d{1,2})月";
const LUNAR_DAY =
  "(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[十二三]{1,2}[一二三四五六七八九]?[日号]?|\\d{1,2}[日号]?)";
const MD =
  "(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?";
const MD2 =
  "(?:(?:(?<y2>(?:19|20)\\d{2})年)?(?<m2>\\d{1,2}|十[一二]?|[一二三四五六七八九])月)?(?<d2>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]";

/** Eras whose names are also words or places: only years in characters are theirs. */
const EARLY_ERA =
  /庆历|景德|天圣|嘉祐|治平|绍圣|元符|大观|政和|隆兴|乾道|淳熙|庆元|嘉泰|开禧|嘉定|宝庆|绍定|淳祐|景定|咸淳|德祐|雍熙|淳化|至道|咸平|天禧|明道|景祐|康定|皇祐|至和|贞元|长庆|大和|开成|咸通|神龙|至德|乾元|广德|大历|兴元|延祐|泰定|至顺|天顺|建元|元光|元朔|元狩|元鼎|元封|太初|建武|永平|建安|黄初|赤乌|太康|永嘉|开皇|大业|武德|永徽|显庆|天宝|元和|会昌|建隆|熙宁|元丰|元祐|崇宁|宣和|靖康|建炎|绍兴|淳熙|至元|至正|建文|宣德|正统|景泰|成化|弘治|正德|嘉靖|隆庆|天启|顺治/u;
const OLD_ERA = /康熙|雍正|[乾干]隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元/u;

/** What quarters are told of that are not those of a match. */
const BUSINESS =
  "(?:[%$£€]|\\b(?:per ?cent|[mb]illion|profits?|revenues?|sales|earnings|income|turnover|GDP|product|econom\\w+|exports?|imports?|output|shipments|deliver\\w+|invest\\w+|inflation|prices?|loss(?:es)?|dividends?|orders|growth|grew|shrank|spending|arrivals|rates?|margins?|bookings|users|subscribers|compan\\w+|firms?|banks?|jobs|unemployment|shares|markets?|production|demand|tax|debt|results|report\\w*|construction|lending)\\b)";

/** Periods and dates beyond a single day, month or year, and what is left open though it looks like a date. */
export const PERIOD_RULES: DateRule[] = [
  zh(
    [/[农阴旧夏]历/u],
    `(?:农历|阴历|旧历|夏历)(?:[^\\s,;.]{0,5}年)?(?:${LUNAR_MONTH})?(?:${LUNAR_DAY})?`,
    open,
  ),
  zh(
    [/初|[正腊冬闰]|年三十|廿/u],
    `(?:大?年初[一二三四五六七八九十]|大?年三十|(?:正|腊|冬)月${LUNAR_DAY}?|(?=闰)${LUNAR_MONTH}${LUNAR_DAY}?|${LUNAR_MONTH}(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?))`,
    open,
  ),
  // 1990年二月初八 is a day of the old calendar, which may fall into another month.
  zh(
    [/初|廿/u, YEAR_ZH],
    `(?:(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})年${LUNAR_MONTH}(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)`,
    open,
  ),
  zh([OLD_ERA], `(?:${OLD_ERA.source})(?:元|[一二三四五六七八九十百]{1,4})年`, open),
  zh(
    [EARLY_ERA],
    `(?:${EARLY_ERA.source})(?:元|[一二三四五六七八九十]{1,3})年(?![前来间内后以的多半])`,
    open,
  ),
  zh(
    [/五|两[年天日]|明后|今明/u],
    '十[一二三四五六]五(?=期|规|时|末|开|以|中|、|,|"|$)|["“]十[一二三四五六]五["”]|(?:明后|今明|去今|昨今)两?[年天日]',
    open,
  ),
  zh(
    [/财年/u],
    "(?<y>(?:20|19)?\\d{2})(?:-\\d{2,4}|\\d{2})?财年(?:的?(?:第?[一二三四1-4]季度?|[上下]半年|前三季度))?",
    fiscal,
  ),
  zh(
    [/令和|平成|昭和|大正|明治/u],
    "(?<era>令和|平成|昭和|大正|明治)(?<n>元|\\d{1,2}|[一二三四五六七八九十]{1,3})年(?:(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?)?",
    (g) =>
      ofPartial(
        partialDate(
          (ERAS[g.era ?? ""] ?? Number.NaN) + (g.n === "元" ? 1 : num(g.n)) - 1,
          g.m ? num(g.m) : undefined,
          g.d ? num(g.d) : undefined,
        ),
      ),
  ),
  zh(
    [SEASON_ZH],
    `${ZH_YEAR}?第?(?<q>[一二三四1-4])季度(?![赛])|${ZH_YEAR.replace(/<(\w+)>/gu, "<$1b>")}?第(?<qb>[一二三四1-4])季(?![度赛]|《|[播首]|热播|收官|完结|开播|上[线映架]|定档|回归|官宣|杀青|开[机拍]|来袭|大结局)`,
    (g, said) =>
      withYear((y) => quarterSpan(y, num(g.q ?? g.qb)))(
        { y: g.y ?? g.yb, roc: g.roc ?? g.rocb, rel: g.rel ?? g.relb },
        said,
      ),
  ),
  zh(
    [SEASON_ZH],
    `${ZH_YEAR}?第?(?<q>[一二三四1-4])(?:季度?)?${UP_TO}第?(?<q2>[一二三四1-4])季度`,
    (g, said) => withYear((y) => between(quarterSpan(y, num(g.q)), quarterSpan(y, num(g.q2))))(g, said),
  ),
  // The reader sets a semicolon for the enumeration comma, other folds a comma.
  zh([SEASON_ZH], `${ZH_YEAR}?第?(?<q>[一二三])[；;,、和]第?(?<q2>[二三四])季度`, (g, said) =>
    num(g.q2) === num(g.q) + 1
      ? withYear((y) => between(quarterSpan(y, num(g.q)), quarterSpan(y, num(g.q2))))(g, said)
      : undefined,
  ),
  en([QUARTER], `Q(?<q>[1-4])\\s?(?:-|to|through)\\s?Q(?<q2>[1-4])\\s+(?:of\\s+)?${EN_WHICH}`, (g, said) =>
    withYear((y) => between(quarterSpan(y, nth(g.q)), quarterSpan(y, nth(g.q2))))(g, said),
  ),
  zh([SEASON_ZH], `${ZH_YEAR}?(?<q>[首末])季度?(?![节赛])`, (g, said) =>
    withYear((y) => quarterSpan(y, g.q === "首" ? 1 : 4))(g, said),
  ),
  zh([SEASON_ZH], `${ZH_YEAR}?[前首](?<n>[二三两23])个?季度?(?![节赛])`, (g, said) =>
    withYear((y) => monthSpan(y, 1, num(g.n) * 3, "quarter"))(g, said),
  ),
  zh(
    [/[前首]/u, MONTH_ZH],
    `${ZH_YEAR}?[前首](?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})个?月(?!\\d)`,
    (g, said) =>
      g.y || g.roc || g.rel ? withYear((y) => monthSpan(y, 1, num(g.n), "month"))(g, said) : undefined,
  ),
  en(
    [/months|quarters/i],
    `(?:the\\s+)?first (?<n>${SMALL}) (?<unit>months|quarters) of ${EN_WHICH}`,
    (g, said) =>
      withYear((y) =>
        monthSpan(y, 1, num(g.n) * (g.unit === "months" ? 1 : 3), g.unit === "months" ? "month" : "quarter"),
      )(g, said),
  ),
  zh([/半年/u], `${ZH_YEAR}?(?<half>[上下])半年`, (g, said) =>
    withYear((y) => halfSpan(y, g.half === "上" ? 1 : 2))(g, said),
  ),
  zh(
    [SEASON_ZH],
    "(?<rel>上|本|这|下)一?个?季度?(?![节风候赛])(?!(?<=本季)[^,.;；]{0,16}(?:轰|全垒打|安打|[进入]球|出赛|投手|篮板|助攻|打击率|胜投|三振|场均|联赛|第?\\d*次?[获首连]胜|胜利|出场|登场|先发))",
    (g, said) => quarterFrom(said, step(g.rel)),
  ),
  zh([WEEK_ZH], "(?<rel>上|本|这|下)一?个?(?:周|星期|礼拜)(?![一二三四五六日天年末报刊转边])", (g, said) =>
    weekSpan(said?.day, step(g.rel)),
  ),
  zh(
    [WEEK_ZH],
    "(?<rel>本|这|下)个?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!期|连[胜败霸冠])",
    (g, said) => {
      const week = weekSpan(said?.day, g.rel === "下" ? 1 : 0);
      return daySpan(week?.from, "一二三四五六日".indexOf((g.w ?? "").replace("天", "日")));
    },
  ),
  // This day of another year: 去年今日, 三年前的今天.
  zh(
    [/今[天日]/u, YEAR_ZH],
    `(?:(?<rel>去|前)年|(?<n>${HAN_SMALL})年前)的?今[天日](?![头后之])`,
    (g, said) =>
      said?.day === undefined
        ? undefined
        : day(
            said.year + (g.n === undefined ? yearsFrom(g.rel) : -num(g.n)),
            said.month ?? Number.NaN,
            Number(said.day.slice(8)),
          ),
  ),
  zh(
    [/上上|下下/u],
    "(?<rel>上上|下下)个?(?:(?<month>月)|(?:周|星期|礼拜)(?<w>[一二三四五六日天])?(?![年末]))",
    (g, said) => {
      const steps = 2 * step(g.rel);
      if (g.month !== undefined) return inMonthFrom(said, steps);
      const week = weekSpan(said?.day, steps);
      return g.w === undefined
        ? week
        : daySpan(week?.from, "一二三四五六日".indexOf(g.w.replace("天", "日")));
    },
  ),
  // From one day of a week to another of it: 下周一至周三.
  zh(
    [WEEK_ZH, TO],
    "(?<rel>上|本|这|下)个?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?:至|到|-|~)(?:周|星期|礼拜)?(?<w2>[一二三四五六日天])(?![二三四五六七八九十百千万个次周])",
    (g, said) => {
      const from = weekSpan(said?.day, step(g.rel))?.from;
      const [first, last] = [g.w, g.w2].map((one) =>
        "一二三四五六日".indexOf((one ?? "").replace("天", "日")),
      );
      return between(daySpan(from, first ?? 0), daySpan(from, last ?? 0));
    },
  ),
  zh([/大前年/u], "大前年", (_, said) => said && yearSpan(said.year - 3)),
  zh([/大[前后]天/u], "大(?<rel>前|后)天", (g, said) => daySpan(said?.day, g.rel === "前" ? -3 : 3)),
  zh([/后天/u], "(?<![以之年月日])后天(?![的性])", (_, said) => daySpan(said?.day, 2)),
  zh(
    [BEFORE_ZH, /半/u],
    "(?<![一两三四五六七八九十\\d年月天])半(?:年|个月|个世纪)(?:之|以)?前(?![景后途往])",
    open,
  ),
  // So long before something else: 会议召开15天前, 应在30天前通知.
  zh(
    [BEFORE_ZH],
    `(?<![\\d第])(?=${HAN_SMALL}(?:天|日|个月|年|周|个?星期)(?:之|以)?前)(?<=(?:召开|到期|届满|开始|生效|施行|实施|结束|出发|终止|期满|举行|举办|选举|投票|开庭|起飞|离境|放假|退租|辞职|截止|开幕|开赛|上市|生产|分娩|手术|交付|交货|入住|登机|发车|使用|服用|起诉|解除|变更|施工|开工|考试|婚前|(?:应当?|必?须|需要?|请|至少|提前|最[迟晚]|不[少晚迟]于|[可能]会|将|可以|[可应须]提?前?)[^,.;；:!?\\n]{0,14}))${HAN_SMALL}(?:天|日|个月|年|周|个?星期)(?:之|以)?前(?!后)`,
    open,
  ),
  zh(
    [BEFORE_ZH],
    `(?<![\\d第])(?<n>${HAN_SMALL})(?<unit>天|个月|年|周|个?星期)(?:之|以)?前(?![景后途往])`,
    ago,
  ),
  zh(
    [MONTH_ZH, TO],
    `(?<=(?<ahead>预计|将在?|计划|定于|拟于?)?)${ZH_YEAR}?(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})月?(?:份)?${UP_TO}(?<m2>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\\d)(?:份)?(?=(?<will>[^.;；!?\\n]{0,20}(?:[将拟]|预计|计划))?)`,
    zhMonths,
  ),
  // 6、7月; those apart are two months.
  zh(
    [MONTH_ZH],
    `${ZH_YEAR}?(?<![\\d月.])(?<m>\\d{1,2})[；;、和与及](?<m2>\\d{1,2})月(?!\\d)份?`,
    (g, said) => (num(g.m2) === num(g.m) + 1 ? zhMonths(g, said) : undefined),
  ),
  zh([MONTH_ZH, TO], `${ZH_YEAR}?${MD}${PART_OF_DAY}${UP_TO}${MD2}`, zhDays),
  zh(
    [YEAR_ZH, TO],
    `(?<![\\d.])(?<y>(?:19|20)\\d{2})年?${UP_TO}(?<y2>(?:(?:19|20)\\d{2}|\\d{2}(?=年)))年(?![度级版款]|\\d)`,
    years,
  ),
  zh([/世纪/u], "(?<c>上|20|二十|19|十九)世纪(?<n>\\d0|[二三四五六七八九]十)年代", (g) =>
    decade((g.c ?? "").match(/^(?:上|20|二十)/u) ? 1900 + num(g.n) : 1800 + num(g.n)),
  ),
  zh([/年代/u], "(?<y>(?:19|20)\\d0)年代", (g) => decade(num(g.y))),
  // Of the last century; the twenties may be those of this one.
  zh([/年代/u], "(?<![\\d世纪])(?<n>[3-9]0|[三四五六七八九]十)年代", (g) => decade(1900 + num(g.n))),
  zh(
    [/\d[./-]\d/u],
    "(?<![\\d-])(?<y>(?:19|20)\\d{2})(?<mark>[./-])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})(?![\\d.]|-\\d)",
    (g) => day(num(g.y), num(g.m), num(g.d)),
  ),
  en(
    [/fy|fiscal|financial/i],
    "(?:FY|fiscal(?: year)?|financial year)\\s?['’]?(?<y>20\\d{2}|\\d{2})(?:[-/]\\d{2,4})?",
    fiscal,
  ),
  // A season or a school year begins and ends within its two years.
  en(
    [/season|year|campaign/i],
    "(?:19|20)\\d{2}\\s?[-/]\\s?(?:\\d{4}|\\d{2}) (?:seasons?|(?:academic|school|fiscal|financial|tax) years?|campaign)",
    open,
  ),
  // The school year of Taiwan is told by the year of the Republic.
  zh([/学年/u], "(?<!\\d)(?:民国)?1[01]\\d学年度?(?:第?[一二上下12]学期)?", open),
  zh(
    [/1[0-2]\d年/u],
    "(?<!\\d|\\d[.,])1[0-2]\\d年?(?:-|~|至|到)1[0-2]\\d年(?:度|(?=计|间|期|施政|中程|[,;.]|$))",
    open,
  ),
  // Taiwan's figures of a year, where a clause begins with it.
  zh(
    [/1[01]\d年/u],
    "(?<=^|[,.;:；!?\\n(])(?<roc>1[01]\\d)年(?=(?:全[国台年市县球]|我国|国内|台湾|台[北南中]|高雄|新[北竹]|桃园|总))",
    (g) => yearSpan(num(g.roc) + 1911),
  ),
  // Otherwise it may as well say how long.
  zh(
    [/1[01]\d年/u],
    "(?<=^|[,.;:；!?\\n(])1[01]\\d年(?=\\p{Script=Han})(?![来前间内后多余的之以历里度底末初老时寿期悠])",
    open,
  ),
  zh([/1[01]\d年/u], "(?<!\\d|\\d[.,])(?<roc>1[01]\\d)年度", (g) => yearSpan(num(g.roc) + 1911)),
  zh([/赛季|学年/u], "(?:19|20)\\d{2}-(?:\\d{4}|\\d{2})(?:赛季|学年)", open),
  en([/\d[/.]\d/u], "(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<y>(?:19|20)\\d{2})", slashed),
  en([QUARTER], `Q(?<q>[1-4])(?:\\s+(?:of\\s+)?|[\\s-])${EN_WHICH}`, withQuarter),
  en([QUARTER], `${EN_YEAR}[\\s-]?Q(?<q>[1-4])|(?<q2>[1-4])Q\\s?(?<y2>20\\d{2})`, (g) =>
    quarterSpan(num(g.y ?? g.y2), num(g.q ?? g.q2)),
  ),
  en(
    [QUARTER],
    `(?:the\\s+)?(?<q>first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter(?:,? of|,)?\\s+${EN_WHICH}`,
    withQuarter,
  ),
  // Not of a match, nor one that is still to come.
  en(
    [QUARTER, NTH_QUARTER],
    `(?=the (?:first|second|third|fourth) quarter)(?<!\\b(?:will|would|expect(?:s|ed)?|plan(?:s|ned)?|due|by|scor\\w*|touchdowns?|points|goals?|games?|fiscal|forecasts?|guidance|outlook)\\b[^.;]{0,80})(?:(?<=${BUSINESS}(?:[^.;]|\\.\\d){0,80})|(?=[^.;]{0,60}${BUSINESS}))the (?<q>first|second|third|fourth) quarter(?! (?:of|final))`,
    (g, said) => lastQuarter(said, nth(g.q)),
  ),
  // Of a year of business, where it has just gone by; not of a match.
  en(
    [HALF, FIRST_HALF],
    "(?=the (?:first|second) half)(?<=\\b(?:profits?|revenues?|sales|earnings|income|turnover|GDP|product|economy|exports?|imports?|output|shipments|deliveries|investment|inflation|prices|loss(?:es)?|dividends?|orders|growth|spending|arrivals)\\b[^.;!?]{0,80}\\b(?:in|for|during|over) )(?<!\\b(?:will|would|expect(?:s|ed)?|plan(?:s|ned)?|forecasts?|guidance|outlook|goals?|scor\\w*|points?)\\b[^.;]{0,80})the (?<q>first|second) half(?! of|-|\\s\\d)",
    (g, said) => lastHalf(said, nth(g.q)),
  ),
  en([HALF], `H(?<q>[12])\\s+(?:of\\s+)?${EN_WHICH}`, withHalf),
  en([HALF], `${EN_YEAR}\\s?H(?<q>[12])`, withHalf),
  en([/[12]H/], "(?<q>[12])H ?(?<y>20\\d{2})", withHalf),
  en([HALF], `(?:the\\s+)?(?<q>first|second|1st|2nd)[\\s-]half(?:,? of|,)?\\s+${EN_WHICH}`, withHalf),
  en([QUARTER], "(?<rel>last|this|next|the previous|the current) quarter", (g, said) =>
    quarterFrom(said, step((g.rel ?? "").replace(/^the /iu, ""))),
  ),
  en([WEEK_EN], "(?<rel>last|this|next|the previous|the current) week", (g, said) =>
    weekSpan(said?.day, step((g.rel ?? "").replace(/^the /iu, ""))),
  ),
  en([/yesterday/i], "(?:the )?day before yesterday", (_, said) => daySpan(said?.day, -2)),
  en([/tomorrow/i], "(?:the )?day after tomorrow", (_, said) => daySpan(said?.day, 2)),
  en(
    [/ago|earlier/i],
    `(?<n>${SMALL}) (?<unit>days?|weeks?|months?|years?) (?:ago|(?<earlier>earlier))`,
    ago,
  ),
  en(
    [FOUR_DIGITS, /\d{4}\s*(?:-|to|through)/i],
    `(?<!${MONTH_NAME},? )(?<y>(?:19|20)\\d{2})(?:(?:\\s?-\\s?|\\s+to\\s+|\\s+through\\s+)(?<y2>(?:19|20)\\d{2})|\\s?-\\s?(?<short>\\d{2}))`,
    years,
  ),
  en(
    [/\d{4} (?:to|through|until) \d{4}/i, MONTH_EN],
    `(?<=${MONTH_NAME},? (?:19|20)\\d{2} (?:to|through|until) )(?<y>(?:19|20)\\d{2})`,
    (g) => yearSpan(num(g.y)),
  ),
  en(
    [FOUR_DIGITS, /from 1[6-8]/i],
    "(?<=\\bfrom )(?<y>1[6-8]\\d{2}) to (?<y2>(?:1[6-9]|20)\\d{2})(?! [a-z]+s\\b| people)",
    years,
  ),
  en(
    [FOUR_DIGITS, /between/i],
    `(?<=between )(?<y>(?:1[6-9]|20)\\d{2}) and (?<y2>(?:1[6-9]|20)\\d{2})(?! (?:people|homes|jobs|men|women|children|staff|tonnes|tons|troops|workers|houses|miles|met(?:re|er)s|dollars|euros|pounds)\\b)`,
    years,
  ),
  en(
    [MONTH_EN, DIGIT],
    `(?<m>${MONTH_NAME})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|to|and|through)\\s?(?:(?<m2>${MONTH_NAME})\\s+)?(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+${EN_YEAR})?`,
    enDays,
  ),
  en(
    [MONTH_EN, DIGIT],
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?<m0>${MONTH_NAME}))?\\s?(?:-|to|and|until)\\s?(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m2>${MONTH_NAME})(?:,?\\s+${EN_YEAR})?`,
    (g, said) => enDays({ ...g, m: g.m0 ?? g.m2 }, said),
  ),
  en(
    [MONTH_EN, FOUR_DIGITS],
    `(?<m>${MONTH_NAME})\\s?(?:-|to|and|through)\\s?(?<m2>${MONTH_NAME})\\s+${EN_YEAR}`,
    (g) =>
      between(monthSpan(num(g.y), monthOf(g.m), 1, "month"), monthSpan(num(g.y), monthOf(g.m2), 1, "month")),
  ),
  // The end of the century: by 2100.
  en([/21[0-5]0/u], "(?<=\\b(?:by|until|before|in) )(?<y>21[0-5]0)(?! [a-z]|,\\d)", (g) =>
    yearSpan(num(g.y)),
  ),
  // Without a year: of months that have begun those of this year are meant.
  en(
    [MONTH_EN, /between|from/i],
    `(?=[JFMASOND][a-z]{2})(?<=\\b(?:[Bb]etween|[Ff]rom) )(?<!\\b(?:mov|push|delay|postpon|shift|chang|brought|bring|put|extend|slip)[a-z]*\\b[^.;]{0,48} from )(?=[JFMASOND][a-z]{2})(?<m>${MONTH_NAME}) (?:and|to|through|until) (?=[JFMASOND][a-z]{2})(?<m2>${MONTH_NAME})(?!,? \\d)(?:,? (?:of )?(?<rel>this|last|next) year)?`,
    (g, said) => {
      if (said && g.rel !== undefined) {
        const year = said.year + yearsFrom(g.rel);
        return between(monthSpan(year, monthOf(g.m), 1, "month"), monthSpan(year, monthOf(g.m2), 1, "month"));
      }
      return said?.month !== undefined && monthOf(g.m) < monthOf(g.m2) && monthOf(g.m2) <= said.month
        ? between(
            monthSpan(said.year, monthOf(g.m), 1, "month"),
            monthSpan(said.year, monthOf(g.m2), 1, "month"),
          )
        : undefined;
    },
    "g",
  ),
  word([/\d0['’]?s/i], "(?:the )?(?<y>(?:18|19|20)\\d0)['’]?s", (g) => decade(num(g.y))),
  en([/century/i], "(?:the )?\\d{1,2}(?:st|nd|rd|th)[ -]century", open),
  en(
    [YEAR_BESIDE_WORD],
    `(?=(?:19|20)\\d\\d)(?<!${TOTAL_OF})(?:(?<=\\b(?:from|after|till|through|end of|start of|beginning of|middle of|close of|around|than|mid|late|early|end|start|year|in|by|since|until|before|during|of|for|(?:years|decade|period) to|back to|dat(?:es?|ed|ing) to|(?:%|per ?cent|points?|up|down|rise|increase|decrease|fall|drop|improvement|change|gain|half|thirds?|quarters?|fifths?|tenths?) on|(?:1[5-9]|20)\\d\\d\\b[^.;:!?\\n]{0,72} (?:and|or))[ -])(?<y>(?:19|20)\\d{2})(?!,\\d)(?!(?<=\\b(?:than|for|of|around|from|after|or|and) \\d{4})${COUNTED_AFTER})|(?<y0>(?:19|20)\\d{2})(?= (?:levels?|baseline|targets?|goals?|deadlines?|elections?|budgets?|census|plans?)\\b))`,
    (g) => yearSpan(num(g.y ?? g.y0)),
  ),
];

/** A year of a calendar of its own. */
function fiscal({ y }: Groups): Reading | undefined {
  const span = yearSpan(num(y) < 100 ? 2000 + num(y) : num(y));
  return span && { ...span, isOpen: true };
}

function decade(from: number): DaySpan | undefined {
  return Number.isNaN(from)
    ? undefined
    : { from: `${from}-01-01`, to: `${from + 9}-12-31`, precision: "decade" };
}

function withQuarter(g: Groups, said?: Said) {
  return withYear((y) => quarterSpan(y, nth(g.q)))(g, said);
}

function withHalf(g: Groups, said?: Said) {
  return withYear((y) => halfSpan(y, nth(g.q)))(g, said);
}
