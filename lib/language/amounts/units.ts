/** A unit that means the same however it is written: its symbol, and what its number is multiplied by. */
export type Unit = { symbol: string; factor: number };

const CURRENCIES: [RegExp, string][] = [
  [/^(?:HK\$|HKD|HK dollars?|Hong Kong dollars?|港元|港币|港纸)$/i, "HK$"],
  [/^(?:NT\$|NTD|TWD|NT dollars?|New Taiwan dollars?|新台币|台币|新台币元)$/i, "NT$"],
  [/^(?:(?:US|U\.S\.)?\s?\$|USD|(?:US|U\.S\.)?\s?dollars?|美元|美金)$/i, "$"],
  [/^(?:€|EUR|euros?|欧元)$/i, "€"],
  [/^(?:£|GBP|pounds?(?: sterling)?|英镑)$/i, "£"],
  [/^(?:₹|INR|Rs\.?|rupees?|卢比)$/i, "₹"],
  [/^(?:¥|￥|RMB|CNY|yuan|renminbi|人民币|元|元人民币|人民币元|圆|块|块钱)$/i, "¥"],
];

/** The sign of a currency by any of its names; undefined for another word. */
export const currencyOf = (name: string): string | undefined =>
  CURRENCIES.find(([form]) => form.test(name.trim()))?.[1];

export const CURRENCY_SIGN =
  "(?:(?:US|U\\.S\\.|HK|NT)\\s?|AU?|CA?|S|NZ)?\\$|€|£|¥|￥|₹|₩|USD|EUR|GBP|RMB|CNY|HKD|TWD|NTD|INR|JPY|AUD|CAD|SGD|CHF|RM|Rp|R\\$|₽|₺|₫|฿|₱|₦|₪|KRW|MYR|IDR|THB|AED|SAR|NZD|SEK|NOK|DKK|ZAR|BRL|PKR|MOP|Rs\\.?|人民币|港币|港元|新台币|台币|美元|欧元|英镑";

/** Shares and points, in both languages. */
const RATIOS: [RegExp, Unit][] = [
  [/^(?:%|percent|per cent|pct)/i, { symbol: "share", factor: 0.01 }],
  [/^(?:‰|permil|per mille)/i, { symbol: "share", factor: 0.001 }],
  [
    /^(?:percentage[ -]points?|percent points?|per cent points?|pp|ppts?|ppt|个?百分点)$/i,
    { symbol: "point", factor: 1 },
  ],
  [/^(?:bps|bp|basis points?|个?基点|基本点)$/i, { symbol: "point", factor: 0.01 }],
];

/** A share, a percentage point or money; undefined for what stays as it is written. */
export function standardUnit(name: string): Unit | undefined {
  const point = RATIOS.slice(2).find(([form]) => form.test(name));
  const ratio = point ?? RATIOS.find(([form]) => form.test(name));
  if (ratio) return ratio[1];
  const symbol = currencyOf(name);
  return symbol === undefined ? undefined : { symbol, factor: 1 };
}

/** A unit that the sign or words for a ratio or for money may be written as, right after a number. */
export const STANDARD =
  "%|percentage[ -]points?|percent points?|per cent points?|percent|per cent|pct|‰|ppts?|pp|bps|bp|basis points?|个?百分点|个?基点|基本点" +
  "|(?:US|U\\.S\\.|HK|NT|Hong Kong|New Taiwan)?\\s?dollars?|euros?|pounds?(?: sterling)?|yuan|renminbi|rupees?|USD|EUR|GBP|RMB|CNY|HKD|TWD|NTD|INR" +
  "|美元|美金|欧元|英镑|港元|港币|新台币|台币|人民币元?|元人民币|卢比|元|圆(?![桌形圈心规弧明顶环])|块钱|块(?<=[百千万]块)(?=[,.;；!?]|$|左右|上下|[就才都还了起以多一每到至寄给花赔交借押不])";
