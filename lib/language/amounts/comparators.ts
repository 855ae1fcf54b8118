import type { Span } from "../span";

/** How exact a number is meant. */
export type Comparator = "=" | "≥" | ">" | "≤" | "<" | "~";

const OVER =
  "(?:(?:more|greater|higher|larger|bigger|longer|older|later|heavier|wider|taller|faster|deeper|thicker|further|farther|warmer|hotter|louder|stronger) than|over|above|beyond|in excess of)";
const UNDER =
  "(?:(?:less|fewer|lower|smaller|shorter|younger|earlier|lighter|narrower|slower|cheaper|thinner|shallower|colder|cooler|weaker) than|under|below)";
const LEADS = "(?:by|to|for|of|at|in|on|with|from)\\s";
/**
 * Up to four words between what denies and what is denied: must not be kept for longer than. What follows a preposition is
 * not denied: it does not apply to loans under £500.
 */
const DENIED = `(?:\\b(?:nobody|no\\sone|none)\\s(?:\\p{L}+\\s){0,3}?(?:may|shall|can|could|must|should|will|would|is|was|are|were|has|have|had)\\s(?:\\p{L}+\\s){0,5}?|\\bno\\s(?:(?:[\\p{L}\\d]+\\s){1,4}?(?:may|shall|can|could|must|should|will|would)\\s(?:\\p{L}+\\s){0,5}?)?|(?:\\b(?:not|never|cannot)|n't)\\s(?:to\\s(?!(?:those|these|them|the|any|an?|all|its|our|your|their|his|her)\\s|\\p{L}+[^s\\s]s\\s))?(?!(?:apply|cover|include|affect|count)\\s)(?:(?!${LEADS})\\p{L}+\\s){0,4}(?:${LEADS})?)`;

/** A limit that moves is no limit of what it moves to. */
const MOVES =
  "(?:is|was|were|are|has|had|have|will|would|ris|rose|rais|increas|climb|grow|grew|go|fall|fell|cut|lower|mov|chang|from|for|drop|up|down|jump|doubl|tripl)";

/** What any of the denials has: cheap to look for. */
const DENIES = /\b(?:no|not|never|cannot|nobody|none)\b|n't\b/iu;
const EN_DENIED: [RegExp, Comparator][] = [
  [new RegExp(`${DENIED}${OVER}\\s*$`, "iu"), "≤"],
  [/\b(?:not|never)\s(?!(?:apply|cover|include|affect|count)\s)(?:\p{L}+\s){0,8}exceeding\s*$/iu, "≤"],
  [new RegExp(`${DENIED}${UNDER}\\s*$`, "iu"), "≥"],
  // Of two limits in one denial the second is denied too: not less than 28 days or more than 90.
  [
    /\b(?:no|not|never)\s[^.;:]{0,24}?(?:less|fewer|lower|shorter|smaller) than\s[^.;:]{1,32}\sn?or\s(?:more|greater|higher|longer|larger) than\s*$/iu,
    "≤",
  ],
  [
    /\b(?:no|not|never)\s[^.;:]{0,24}?(?:more|greater|higher|longer|larger) than\s[^.;:]{1,32}\sn?or\s(?:less|fewer|lower|shorter|smaller) than\s*$/iu,
    "≥",
  ],
];
const EN_BEFORE: [RegExp, Comparator][] = [
  [
    /(?:\b(?:at least|at a minimum|(?:a )?minimum (?!age\b)(?:\p{L}+ ){0,3}of|a floor of|no less than|not less than|no fewer than|not fewer than|no lower than|not be less than|not be lower than|no earlier than|upwards of|equal to or more than|as few as|as little as|as low as)|[≥⩾]|>=)\s*$/iu,
    "≥",
  ],
  [
    new RegExp(
      String.raw`(?:\b(?:(?<!\b(?:edged|edging|crept|ticked|inched|nudged|moved|pushed|went|jumped|climbed|bumped|stepped|drifted|rose|risen|shot) )up to|at most|(?:a )?maximum(?: (?!age\b)(?!(?:\p{L}+ ){0,2}(?:winds?|gusts?|temperatures?|waves?|rainfall|intensity) of)(?:\p{L}+ ){0,3}of)?|a cap of|no more than|not more than|no higher than|no greater than|no later than|not be more than|not exceed(?:ing)?|never exceed|as many as|as much as|as long as|as high as|as late as|as old as|capped at|(?:cap(?:s|ped|ping)|(?<=\b(?:to|will|would|could|should|must|may|might|we|they|shall|and) )cap) (?:\p{L}+ ){1,5}at|limited to|limit(?:s|ing)? (?:(?!${MOVES})\p{L}+ ){1,3}to|within)|[≤⩽]|<=)\s*$`,
      "iu",
    ),
    "≤",
  ],
  [
    /(?:(?<!-)\b(?:more than|over|above|in excess of|exceed(?:s|ed|ing)?|north of(?=\s+$)|(?:greater|higher|larger|bigger|longer|heavier|wider|taller|faster|deeper|thicker|warmer|hotter|louder) than|beyond|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|(?<=\b(?:will|would|could|may|might|to|should|can) )top|older than|over the age of)|(?<!<[^<>]{0,40})>)\s*$/i,
    ">",
  ],
  [
    /(?:(?<!-)\b(?:(?:less|fewer|lower|smaller|shorter|lighter|narrower|slower|cheaper|thinner|cooler) than|under(?: the age of)?|below(?: the age of)?|(?:just )?(?:short|shy) of|younger than)|<)\s*$/i,
    "<",
  ],
  [
    /(?:\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|circa|an estimated|in the region of|c\.)|[~≈])\s*$/i,
    "~",
  ],
];

/** What something costs from: not a change from one price to another. */
const FROM_PRICE =
  /\b(?:(?:costs?|costing|priced|tickets?|fares?|rooms?|seats?|rates?|prices?|starting|starts?|beginning|begins?|available|sells?|sold)(?: (?:are|is|priced|start|begin|starting))?(?: from| at(?<=\b(?:starts?|starting|begins?|beginning) at)))\s*$/i;

/** The last word of any of these: without one none of them is looked for. */
const LIMITS_EN =
  /(?:\b(?:least|of|than|as|to|most|exceed(?:s|ed|ing)?|at|within|over|above|beyond|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops?|under|below|about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|estimated|c\.)|[≥⩾≤⩽<>~≈]|[<>]=)\s*$/iu;

const EN_AFTER: [RegExp, Comparator][] = [
  [
    /^\s*(?:(?:of age |old )?or (?:more|older|above|greater|over|higher|better|longer|later|heavier|taller)|and (?:above|over|older|up(?! to\b)|more)|plus\b(?!\s*[\p{L}\d$€£¥₹])|minimum|at least)\b|^\+(?!\d)/iu,
    "≥",
  ],
  [/^\s*(?:or (?:less|fewer|below|under|lower|younger)|and (?:below|under)|at most|maximum)\b/i, "≤"],
  [/^(?:-odd|-ish|\s+or so|\s+or thereabouts|\s+approximately)\b/i, "~"],
];

/** What any of these has. */
const LIMITS_ZH = /[少低于下上短长限大≥⩾多高过超小突逾破跌未不足满及约莫致摸近接概估差最<>~≈≤⩽]/u;
const ZH_BEFORE: [RegExp, Comparator][] = [
  [
    /(?:(?:至少|最少|起码)[\p{Script=Han}]{0,4}|不(?:得|应|能)?(?:低于|少于|小于|短于|早于)|不下(?:于)?|最短为?|最低为|(?<!气温|温度|股价|盘中|水位|[至到为])最低(?:收取?|收费)?|下限为?|(?:达到或者?|等于或者?)(?:超过|大于)|大于(?:或者?(?:等于)?|等于)|(?<![以之网线路会晚早马向往加跟地天世一二三四五六七八九])上(?=$)|[≥⩾]|>=)\s*$/u,
    "≥",
  ],
  [
    /(?:(?:至多|(?<![口票量数])最多)(?:(?!的)\p{Script=Han}){0,5}|最[长大]为?|最长(?:可|能|不超过|领取?|享受?|补贴|补助|缓|保留|保存|使用|停留|居留|逗留|持续|延长|等待|期限为?){1,3}|最高(?:可|能|领取?|享|贷|借|返|抵|立?减|直降|优惠|让利|补|省|获|判监|判处|监禁|奖励?|补贴|补助|罚款?|处|赔偿?|资助|支持|给予|贷款?|报销|享受?){1,3}|最高为|(?<!气温|温度|股价|盘中|水位)最高(?:不超过|达|可达)?|不(?:得|要|应|应该|能|会|宜|可|许|准|再|致)?(?:超过|多于|高于|大于|长于|晚于|超)|(?:[未没]有?|从未|尚未)(?:超过|突破|高于)|上限为?|小于(?:或者?(?:等于)?|等于)|[≤⩽]|<=)\s*$/u,
    "≤",
  ],
  [
    /(?:(?:超过|超出|高于|多于|大于|突破)了?|逾|超|(?<![通经不路越跳])过|(?<![跌降打爆攻识侦])破|(?<!<[^<>]{0,40})>)\s*$/u,
    ">",
  ],
  [/(?:(?:跌破|降破|跌穿)了?|低于|少于|不到|不足|未满|不满|未达|小于|不及|<)\s*$/u, "<"],
  [
    /(?:大约|(?<![违签条公预解特邀履缔盟誓契])约莫?|大致|估摸着?|(?:大概|大约|差不多|约莫?|估计)[要得能会可需有在是为]{0,2}[存花卖赚挣用走跑开等睡吃住付交]|(?<![最附相])近|将近|接近|大概|约为|约合|估计|差不多|[~≈])\s*$/u,
    "~",
  ],
];

const ZH_AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:期?[及和或]?以上|或更多|[(]含[)]以上|起步|起(?=[,.;；!?)]|$|售|租|卖))/u, "≥"],
  [
    /^\s*(?:期?[及和或]?以下|以内|之内|内(?![蒙地部陆外容阁政存核心科需战幕衣测置向饰网销债资侧燃卷])|或更少|封顶)/u,
    "≤",
  ],
  [/^\+(?![\d\s])|^\+$/u, "≥"],
  [/^\s*(?:左右|上下|前后|许(?![可多])|之多)/u, "~"],
  [/^\s*(?:开外|有余|出头|多(?![么少样数边种个家元方]))/u, ">"],
];

/** More than the longest words that say it, in UTF-16 units. */
const WINDOW = 48;

/** The words before, also without those that lead to the number: 约有, 不超过总价的 (百分之三十). */
function leftsOf(left: string, written: string): string[] {
  const plain = left.replace(
    /(?:[有占为达是含]|达到|需要?|耗资|花费|投入|投资|用时|(?<=约)[重长高宽深]|零下|每(?:(?:平方|立方)?\p{Script=Han}|小时|分钟|公里|公斤|千克|毫升|人每?[天日月年]|平方公里|百公里))$/u,
    "",
  );
  const of = /\p{Script=Han}的$/u.test(left) && /百分之|分之|[%‰成]$/u.test(written);
  const whole = /[%‰成倍]$|分之/u.test(written)
    ? left.replace(
        /(?:总\p{Script=Han}{1,3}|股本|资本|净资产|收入|面积|人口|价款|金额|人数|工资|货值金额|违法所得|应[缴纳]税款|规定时速|核定载(?:人数|质量)|限速)的?$/u,
        "",
      )
    : left;
  // So many times what it is compared with: 约为地球的5倍.
  const times = /倍$/u.test(written)
    ? left.replace(/(?<=[约过于足到])为?(?:(?![增升减长至到了为约过])[\p{Script=Han}A-Za-z]){1,10}$/u, "")
    : left;
  return [
    ...new Set([
      left,
      plain,
      whole,
      times,
      ...(of
        ? [3, 4, 5, 6, 7, 8, 9]
            .filter((length) => !/[,.;:；!?]/u.test(left.slice(-length)))
            .map((length) => left.slice(0, -length))
        : []),
    ]),
  ];
}

/** 3,404 km over 21 stages: how many there were. */
const PARTS_OF =
  /(?:stages|rounds|games|matches|legs|holes|laps|sessions|episodes|instalments|installments|seasons|days|nights)$/i;

/** A speed is kept over a distance: 46.8km/h over 198km. */
const SPEED_OVER = /\b(?:km\/h|kph|mph|averag\p{L}*|m\/s)\b[^.;]{0,24}\sover\s$|\dkm\/h\sover\s$/iu;
const DISTANCE = /(?:km|m|miles?|kilomet(?:re|er)s|met(?:re|er)s|laps)$/iu;

/** A race over a distance is as long as that. */
const RACE_OVER =
  /\b(?:rac(?:e|es|ing)|sprints?|finals?|events?|courses?|heats?|stakes|hurdles?|chases?|steeplechases?|trials?|trips?|legs?|stages?|won|wins?|runs?|ran|victory|specialists?)\b[^.;]{0,16}\sover\s$/iu;

/** Within a time whatever is done in it: 十五日内向法院提起, 15个工作日内核定. */
const WITHIN = /^内(?![蒙地部陆外容阁政科战需])/u;
const PERIOD = /(?:[日天周月年]|小时|分钟|星期)$/u;

/** Options over so many shares are for them. */
const RIGHTS_OVER = /\b(?:options?|warrants?|awards?|rights?|charges?|mortgages?)\sover\s$/iu;

/** "Over two years" says how long; "for over two years" that it was longer. */
function isSpan(text: string, core: Span, left: string): boolean {
  if (!/\bover\s$/iu.test(left)) return false;
  if (RIGHTS_OVER.test(left)) return true;
  if ((SPEED_OVER.test(left) || RACE_OVER.test(left)) && DISTANCE.test(text.slice(core.start, core.end)))
    return true;
  if (/\d[\d,.]*\s\p{L}+\sover\s$/u.test(left) && PARTS_OF.test(text.slice(core.start, core.end)))
    return true;
  return (
    !/\b(?:for|last(?:s|ed|ing)?|wait(?:s|ed|ing)?|stay(?:s|ed|ing)?|stood|live[sd]?|slept|queued?|sat|took|takes?|spen[dt]s?|of|is|was|were|are|aged?|after|waited|been|by|just|well)\s+over\s$/i.test(
      left,
    ) &&
    /(?:days?|weeks?|months?|quarters?|years?|decades?|hours?|minutes?)$/i.test(
      text.slice(core.start, core.end),
    )
  );
}

/** 近五年来, 近三年收益率 are the last years, no more and no less; 历时近三年 is almost as long. */
function isRecent(text: string, core: Span, words: string): boolean {
  if (words.trim() !== "近" || !/(?:[年天日周]|个月)半?$/u.test(text.slice(core.start, core.end)))
    return false;
  if (/^(?:来|间|里|以来|内|新[高低]|最)/u.test(text.slice(core.end, core.end + 2))) return true;
  const before = text.slice(Math.max(0, core.start - 5), core.start);
  if (
    /^的(?!时间|努力|等待|建设|发展)/u.test(text.slice(core.end, core.end + 3)) &&
    !/[了过时达经用花需等长有]近$/u.test(before)
  )
    return true;
  if (
    /(?:^|[,.;:；!?(]|[其为是以按对与和及的较比据])近$/u.test(before) &&
    !/^(?:之久|后|的?时间)/u.test(text.slice(core.end, core.end + 3))
  )
    return true;
  return (
    /^(?:平均|累计|年化|复合|收益|涨幅|跌幅|增速|净利|营收|业绩|财务|销量|销售)/u.test(
      text.slice(core.end, core.end + 2),
    ) && !/(?:[了过时达经用花需等长])近$/u.test(before)
  );
}

/** The comparator before or after a number with its unit; the span takes in its words. */
export function comparatorAt(text: string, core: Span, isHan: boolean): Span & { comparator: Comparator } {
  const left = text.slice(Math.max(0, core.start - WINDOW), core.start);
  const right = text.slice(core.end, core.end + 16);
  const mayLead = /[\p{L}.≥⩾≤⩽<>=~≈]\s?$/u.test(left.slice(-2));
  // Less than a 100 miles.
  const lefts = !mayLead
    ? []
    : isHan
      ? leftsOf(left, text.slice(core.start, core.end))
      : [left, ...(/\ban? $/iu.test(left) ? [left.replace(/\ban? $/iu, "")] : [])];
  if (!isHan && isSpan(text, core, left)) return { comparator: "=", ...core };
  const from = !isHan && !/^\s*(?:to|-|–)\s/i.test(right) && FROM_PRICE.exec(left);
  if (from && /^[$€£¥₹]|^[A-Z]{1,3}\$/u.test(text.slice(core.start, core.end)))
    return { comparator: "≥", ...core };
  const before = isHan
    ? LIMITS_ZH.test(left.slice(-20))
      ? ZH_BEFORE
      : []
    : !lefts.some((words) => LIMITS_EN.test(words.slice(-16)))
      ? []
      : DENIES.test(left)
        ? [...EN_DENIED, ...EN_BEFORE]
        : EN_BEFORE;
  for (const [form, comparator] of before) {
    for (const words of lefts) {
      const found = form.exec(words);
      if (!found || (isHan && isRecent(text, core, found[0]))) continue;
      // The highest of a day is so much: 最高33℃, 最低65折.
      if (
        isHan &&
        /^最[高低]/u.test(found[0]) &&
        /(?:℃|°C|[度点折])$/u.test(text.slice(core.start, core.end))
      )
        continue;
      // 上百 are a hundred or more; 折上九五折 and 上两周 are not.
      if (
        isHan &&
        found[0].trim() === "上" &&
        !/[站冲]上$/u.test(left) &&
        !/^[十百千万亿]/u.test(text.slice(core.start, core.end))
      )
        continue;
      // 月入过万 is more; 度过三日, 去过五次 are not.
      if (
        isHan &&
        found[0].trim() === "过" &&
        !/^[百千万亿半]|[成%]$/u.test(text.slice(core.start, core.end))
      )
        continue;
      // Of 不得超过一年期LPR的四倍 the limit is four times.
      if (isHan && /^期(?![限间满内以])/u.test(right) && /年$/u.test(text.slice(core.start, core.end)))
        continue;
      // 最长达15小时以上 has no upper end.
      if (isHan && comparator === "≤" && /^\s*以上/u.test(right)) continue;
      const lead = left.length - words.length + found[0].trimStart().length;
      return { comparator, start: core.start - lead, end: core.end };
    }
  }
  if (isHan && WITHIN.test(right) && PERIOD.test(text.slice(core.start, core.end)))
    return { comparator: "≤", start: core.start, end: core.end + 1 };
  for (const [form, comparator] of isHan ? ZH_AFTER : EN_AFTER) {
    const found = form.exec(right);
    if (found) return { comparator, start: core.start, end: core.end + found[0].length };
  }
  return { comparator: "=", ...core };
}
