import { type Comparator, comparatorAt } from "./amounts/comparators";
import type { Span } from "./span";

/**
 * How often something is done, in times a year. `rest` is where its count stands when other words part them: 每周清运两次.
 * `isBare`: without a count, as in "monthly": it may as well say what a number is counted by.
 */
export type Frequency = Span & {
  perYear: number;
  comparator: Comparator;
  core: Span;
  rest?: Span;
  isBare: boolean;
};

const PER_YEAR: [RegExp, number][] = [
  [/^(?:years?|annual|yearly|年)/u, 1],
  [/^(?:half[ -]?years?|half[ -]year|半年)/u, 2],
  [/^(?:quarter|季)/u, 4],
  [/^(?:month|个?月)/u, 12],
  [/^(?:fortnight)/u, 26],
  [/^(?:week|周|个?星期|个?礼拜)/u, 52],
  [/^(?:working day|business day|工作日)/u, 260],
  [/^(?:day|dai|天|日)/u, 365],
  [/^(?:hour|个?小时|个?钟头)/u, 365 * 24],
  [/^(?:minute|分钟)/u, 365 * 24 * 60],
];

const perYearOf = (unit: string): number =>
  PER_YEAR.find(([form]) => form.test(unit.toLowerCase()))?.[1] ?? 1;

const COUNTS: Record<string, number> = {
  ...{ once: 1, twice: 2, thrice: 3, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, other: 2, second: 2 },
  ...{ third: 3, fourth: 4, fifth: 5 },
  ...{
    一: 1,
    两: 2,
    二: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    十: 10,
    十二: 12,
    十五: 15,
    二十: 20,
    三十: 30,
  },
};

const countOf = (words: string | undefined): number => {
  const plain = words?.trim().toLowerCase() ?? "";
  return plain === "" ? 1 : (COUNTS[plain] ?? Number(plain));
};

const NUMBER =
  "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)";
const UNIT =
  "(?:half[ -]years?|years?|quarters?|months?|fortnights?|weeks?|(?:working|business) days?|days?|hours?|minutes?)";

/** Twice a week; once every two years; every 30 minutes. */
const COUNTED_EN = new RegExp(
  `\\b(?:(once|twice|thrice|${NUMBER} times) (?:in )?(?:an?|per|each|every) (?:(${NUMBER}|other) )?(${UNIT})|every (${NUMBER}|other|second|third|fourth|fifth) (${UNIT}))\\b(?! (?:old|of age))`,
  "gi",
);
/** What is done again and again, of which an adjective says how often. */
const DONE =
  "(?:reports?|meetings?|reviews?|checks?|inspections?|audits?|updates?|visits?|surveys?|tests?|statements?|summar(?:y|ies)|newsletters?|collections?|drills?|hearings?|briefings?|assessments?|payments?|instalments?|deliver(?:y|ies))";
const BARE_EN = new RegExp(
  `\\b(?:(?:each|every) (year|quarter|month|week|(?:working|business) day|day|hour)\\b(?! (?:old|of age))|(annually|hourly)\\b|(yearly|quarterly|monthly|weekly|daily|half-yearly|fortnightly)\\b(?=\\s*(?:[.,;:!?)]|$|(?:and|or|by|at|from|in|on|to|until|with|without|for)\\b|${DONE}\\b))|(annual)\\b(?= ${DONE}\\b))`,
  "gi",
);

const COUNT_ZH = "(?:\\d{1,3}|[一两二三四五六七八九十]{1,2})";
const UNIT_ZH = "(?:半年|年|个?季度|季|个?月|周|个?星期|个?礼拜|个?工作日|天|日|个?小时|分钟)";
const TIMES_ZH = `(?:至少|不少于|最多|不超过)?${COUNT_ZH}(?:次|回|遍|趟|班)`;
/** 每周两次, 每两年普查一次, 每周清运两次, 每30分钟一班. */
const FORM_ZH = new RegExp(
  `每(?:隔)?(${COUNT_ZH}(?!次|回))?(${UNIT_ZH})(?!龄|级|[轻度])(?:([^,.;:。0-9一两二三四五六七八九十第]{0,10}?)(?:第)?(${TIMES_ZH})(?!性))?`,
  "gu",
);

/** By the quarter, month by month. */
const BARE_ZH = /[按逐](季度|季|月|周|年|日)(?![龄份期节限级岁薪终历程度前内后均益])/gu;

/** A day seven times makes a week, three months a quarter: every seven days is weekly. */
function timesAYear(count: number, every: number, unit: string): number {
  const perYear = perYearOf(unit);
  const weeks = perYear === 365 && every % 7 === 0 ? 52 / (every / 7) : perYear / every;
  return Number((count * weeks).toPrecision(8));
}

function english(text: string): Frequency[] {
  const counted = Array.from(
    text.matchAll(COUNTED_EN),
    ({ index, 0: words, 1: count, 2: every, 3: unit, 4: n, 5: other }) => {
      const core = { start: index, end: index + words.length };
      const perYear = timesAYear(
        countOf(count?.replace(/ times$/iu, "")),
        countOf(every ?? n),
        unit ?? other ?? "",
      );
      return { ...comparatorAt(text, core, false), perYear, core, isBare: false };
    },
  );
  const bare = Array.from(text.matchAll(BARE_EN), ({ index, 0: words }) => {
    const core = { start: index, end: index + words.length };
    const unit = words.toLowerCase().replace(/^(?:each|every) /u, "");
    return { ...core, perYear: timesAYear(1, 1, unit), comparator: "=" as const, core, isBare: true };
  });
  return [...counted, ...bare];
}

function chinese(text: string): Frequency[] {
  const bare = Array.from(text.matchAll(BARE_ZH), ({ index, 0: words, 1: unit = "" }) => {
    const core = { start: index, end: index + words.length };
    return { ...core, perYear: timesAYear(1, 1, unit), comparator: "=" as const, core, isBare: true };
  });
  const counted = Array.from(
    text.matchAll(FORM_ZH),
    ({ index, 0: words, 1: every, 2: unit = "", 3: between = "", 4: times }) => {
      const isOne = times !== undefined && between === "";
      const whole = { start: index, end: index + words.length };
      const head = { start: index, end: whole.end - (times?.length ?? 0) - between.length };
      const count = times?.replace(/^(?:至少|不少于|最多|不超过)|[次回遍趟班]$/gu, "");
      const perYear = timesAYear(countOf(count), countOf(every), unit);
      const core = isOne ? whole : head;
      const at = comparatorAt(text, core, true);
      const within = /^(至少|不少于)|^(最多|不超过)/u.exec(times ?? "");
      const comparator: Comparator = within ? (within[1] ? "≥" : "≤") : at.comparator;
      const rest = times !== undefined &&
        !isOne && { rest: { start: whole.end - times.length, end: whole.end } };
      return {
        ...at,
        comparator,
        perYear,
        core,
        isBare: times === undefined && every === undefined,
        ...rest,
      };
    },
  );
  return [...bare, ...counted];
}

/** Without one of these nothing is looked for. */
const MAY_RECUR =
  /every|each|once|twice|thrice|times|annual|hourly|yearly|monthly|weekly|daily|quarterly|nightly/i;

/** How often things are done, by a folded text, in order; Chinese simplified. */
export function findFrequencies(text: string): Frequency[] {
  const found = [
    ...(MAY_RECUR.test(text) ? english(text) : []),
    ...(/[每按逐]/u.test(text) ? chinese(text) : []),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Frequency[] = [];
  for (const one of found)
    if (Number.isFinite(one.perYear) && one.start >= (kept.at(-1)?.rest?.end ?? kept.at(-1)?.end ?? 0))
      kept.push(one);
  return kept;
}
