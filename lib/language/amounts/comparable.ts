/** Periods by their length; every other unit is compared as it is written. */
const PERIODS: [RegExp, string, number][] = [
  [/^(?:business|working|trading)|^个?(?:工作[日天]|交易日)$/u, "workday", 1],
  [/days?$|^(?:天|日|个?自然日)$/u, "day", 1],
  [/^weeks?$|^(?:周|个?星期|个?礼拜)$/u, "day", 7],
  [/^fortnight/u, "day", 14],
  [/^months?$|^个月$/u, "month", 1],
  [/^quarters?$|^个?季度$/u, "month", 3],
  [/^(?:years?|yrs?)$|^年$/u, "month", 12],
  [/^decades?$/u, "month", 120],
  [/^(?:hours?|hrs?)$|^个?(?:小时|钟头)$/u, "day", 1 / 24],
  [/^(?:minutes?|mins?)$|^分钟$/u, "day", 1 / 1440],
  [/^seconds?$|^秒钟?$/u, "day", 1 / 86_400],
  [/^(?:岁|周岁)$/u, "age", 1],
];

/** An age in months is told in years. */
export const monthsOf = 1 / 12;

const HAN = /^\p{Script=Han}/u;

/** The unit in which amounts are compared. English units of measure stay words of the sentence, as what is counted does. */
export function comparableUnit(name: string): { unit: string; factor: number } {
  const period = PERIODS.find(([form]) => form.test(name.toLowerCase()));
  if (period) return { unit: period[1], factor: period[2] };
  return { unit: HAN.test(name) ? name : "", factor: 1 };
}
