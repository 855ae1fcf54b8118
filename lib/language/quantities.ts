import { englishNumber, hanNumber, partOf, scaleOf } from "./numerals";
import { currencyOf, EN_UNITS, ZH_UNITS } from "./units";

export type Groups = Record<string, string | undefined>;

const parseDigits = (digits: string) => Number(digits.replaceAll(",", ""));

const parseHan = (text: string) => (/^\d/u.test(text) ? parseDigits(text) : hanNumber(text));

export type Quantity = { value: number; to?: number; unit: string };

export function readEnglish(g: Groups): Quantity | undefined {
  if (g.half) return { value: 0.5, unit: "share" };
  if (g.frac) {
    const part = partOf(g.part ?? g.part2 ?? "");
    const top = g.num && !/^an?$/iu.test(g.num) ? englishNumber(g.num) : 1;
    return part && top ? { value: round(top / part), unit: "share" } : undefined;
  }
  const value = g.d1 ? parseDigits(g.d1) : /^an?$/iu.test(g.w1 ?? "") ? 1 : englishNumber(g.w1 ?? "");
  if (value === undefined) return undefined;
  const to = g.d2 ? parseDigits(g.d2) : g.w2 ? englishNumber(g.w2) : undefined;
  const unitText = (g.pct ? "%" : (g.unit ?? "")).trim().toLowerCase();
  const [, name, factor] = EN_UNITS.find(([form]) => form.test(unitText)) ?? [null, unitText, 1];
  const scale = scaleOf(g.scale) * factor;
  const unit = currencyOf(g.cur) ?? name;
  return { value: round(value * scale), unit, ...(to !== undefined && { to: round(to * scale) }) };
}

export function readChinese(g: Groups): Quantity | undefined {
  if (g.half) return { value: 0.5, unit: "share" };
  if (g.pc) {
    const [value, to] = [parseHan(g.pc), g.pc2 ? parseHan(g.pc2) : undefined];
    if (value === undefined) return undefined;
    return { value: round(value / 100), unit: "share", ...(to !== undefined && { to: round(to / 100) }) };
  }
  if (g.of && g.top) {
    const [of, top] = [parseHan(g.of), parseHan(g.top)];
    return of && top ? { value: round(top / of), unit: "share" } : undefined;
  }
  const value = g.d1 ? parseDigits(g.d1) : hanNumber(g.h1 ?? "");
  if (value === undefined) return undefined;
  const to = g.d2 ? parseDigits(g.d2) : g.h2 ? hanNumber(g.h2) : undefined;
  const [unit, factor] = ZH_UNITS[g.unit ?? ""] ?? [g.unit ?? "", 1];
  const scale = scaleOf(g.scale ?? g.s1) * factor;
  const money = currencyOf(g.cur ?? g.cur2);
  return {
    value: round(value * scale),
    unit: money ?? unit,
    ...(to !== undefined && { to: round(to * scale) }),
  };
}

/** Rounds to twelve digits, so that errors of division are no differences. */
const round = (value: number) => Number(value.toPrecision(12));
