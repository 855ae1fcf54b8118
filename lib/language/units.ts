export const EN_UNITS: [RegExp, string, number][] = [
  [/^(?:business|working)/u, "workday", 1],
  [/days?$/u, "day", 1],
  [/^week/u, "day", 7],
  [/^fortnight/u, "day", 14],
  [/^month/u, "month", 1],
  [/^quarter/u, "month", 3],
  [/^year/u, "month", 12],
  [/^decade/u, "month", 120],
  [/^hour/u, "day", 1 / 24],
  [/^minute/u, "day", 1 / 1440],
  [/^second/u, "day", 1 / 86_400],
  [/^percentage/u, "point", 1],
  [/^(?:%|percent|per cent)/u, "share", 0.01],
  [/dollar/u, "$", 1],
  [/^euro/u, "€", 1],
  [/^pound/u, "£", 1],
  [/^yuan/u, "¥", 1],
];

export const ZH_UNITS: Record<string, [string, number]> = {
  "%": ["share", 0.01],
  "％": ["share", 0.01],
  百分点: ["point", 1],
  个百分点: ["point", 1],
  工作日: ["workday", 1],
  个工作日: ["workday", 1],
  周岁: ["age", 1],
  岁: ["age", 1],
  个月: ["month", 1],
  天: ["day", 1],
  日: ["day", 1],
  周: ["day", 7],
  星期: ["day", 7],
  年: ["month", 12],
  季度: ["month", 3],
  小时: ["day", 1 / 24],
  分钟: ["day", 1 / 1440],
  秒: ["day", 1 / 86_400],
  成: ["share", 0.1],
  元: ["¥", 1],
  人民币: ["¥", 1],
  美元: ["$", 1],
  欧元: ["€", 1],
  英镑: ["£", 1],
};

const CURRENCIES: [RegExp, string][] = [
  [/\$|USD|美元/iu, "$"],
  [/€|EUR|欧元/iu, "€"],
  [/£|GBP|英镑/iu, "£"],
  [/¥|￥|RMB|CNY|人民币/iu, "¥"],
];

export const currencyOf = (text: string | undefined) =>
  text ? (CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? text.trim()) : undefined;
