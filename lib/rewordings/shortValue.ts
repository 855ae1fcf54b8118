import { termsIn } from "@/lib/compare/compare";
import type { FoundTerm } from "@/lib/compare/types";
import { formatPartialDate, lastDayOf, type PartialDate } from "@/lib/dates";
import type { Term } from "@/lib/generated/prisma/enums";
import { markTranslator } from "@/lib/i18n/marks";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/routing";
import { dayNamed } from "./deadlines";
import { LONGEST_CELL } from "./schema";

/** The language of a wording and when it was said: a period runs from then. */
export type Said = { lang: Locale; said: PartialDate | null };

/**
 * An amount or a date that is all that some words say, in the reader's language: `about 25%`, `March 2026`, `4 years`.
 * Null where the words say more, or where what they say is not sure.
 */
export function shortValue(locale: Locale, term: Term, words: string, { lang, said }: Said): string | null {
  if ((term !== "amount" && term !== "deadline") || words.length > LONGEST_CELL) return null;
  const found = termsIn({ text: words, lang, saidOn: said }).filter(
    (one) => one.term === "amount" || one.term === "deadline",
  );
  const [amount, ...amounts] = found.filter((one) => one.term === "amount");
  const [deadline, ...deadlines] = found.filter((one) => one.term === "deadline");
  if (amounts.length > 0 || deadlines.length > 0 || saysMore(words, found)) return null;
  const much = amount && amountText(locale, amount.value);
  const when = deadline && dateText(locale, words, deadline, said);
  if ((amount && !much) || (deadline && !when)) return null;
  if (much && when) return markTranslator(locale)("short.amountBy", { amount: much, date: when });
  return (term === "amount" ? much : when) ?? null;
}

/** Words that add nothing to an amount or a date beside them. */
const BESIDE = /\b(?:and|or|by|in|the|of|to|over|within|for|it|is)\b|[的并並和在到于於內内]/giu;

function saysMore(words: string, found: readonly FoundTerm[]): boolean {
  const inside = (at: number) => found.some(({ start, end }) => at >= start && at < end);
  const rest = words.replace(/[\s\S]/g, (unit, at: number) => (inside(at) ? " " : unit));
  return /[\p{L}\p{N}\p{Sc}%‰°]/u.test(rest.replace(BESIDE, " "));
}

const AMOUNT = /^([=~≥≤<>]) (-?[\d.]+(?:e[-+]?\d+)?)(?:–([\d.]+))?( share)?$/;
const COMPARED = { "~": "about", "≥": "atLeast", "≤": "atMost", ">": "over", "<": "under" } as const;
const isCompared = (sign: string): sign is keyof typeof COMPARED => sign in COMPARED;

/** A share or a bare number; of anything with a unit the words themselves say more. */
function amountText(locale: Locale, value: string): string | null {
  const [, sign = "", from, to, share] = AMOUNT.exec(value) ?? [];
  if (from === undefined) return null;
  const style = share ? "percent" : "decimal";
  const format = new Intl.NumberFormat(LANGUAGE_TAG[locale], { style, maximumFractionDigits: 2 });
  const [least, most] = [Number(from), Number(to ?? from)];
  if (!Number.isFinite(least) || !Number.isFinite(most) || most < least) return null;
  const amount = to === undefined ? format.format(least) : `${format.format(least)}–${format.format(most)}`;
  return isCompared(sign) ? markTranslator(locale)(`short.${COMPARED[sign]}`, { amount }) : amount;
}

const PERIOD = /^(\d{1,5}) (day|month)$/;

function dateText(locale: Locale, words: string, found: FoundTerm, said: PartialDate | null): string | null {
  const [, count, unit] = PERIOD.exec(found.value) ?? [];
  if (count) return periodText(locale, Number(count), unit === "day" ? "day" : "month");
  const named = dayNamed(words, found, said);
  if (!named) return null;
  const { on, isAbout } = named;
  // "Before 2030" is over with 2029, and two years are no date: there the words say it better.
  if (!words.includes(String(Number(on.date.slice(0, 4))))) return null;
  const isRange = found.value.includes("/");
  if (isRange && found.value !== `${on.date}/${lastDayOf(on)}`) return null;
  const date = formatPartialDate(on, locale, "short");
  return isAbout ? markTranslator(locale)("short.aboutDate", { date }) : date;
}

function periodText(locale: Locale, count: number, unit: "day" | "month"): string {
  const isYears = unit === "month" && count % 12 === 0;
  const shown = isYears ? { count: count / 12, unit: "year" } : { count, unit };
  const style = { style: "unit", unit: shown.unit, unitDisplay: "long" } as const;
  return new Intl.NumberFormat(LANGUAGE_TAG[locale], style).format(shown.count);
}
