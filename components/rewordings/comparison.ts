import { isoDay } from "@/lib/dates";
import type { Disclosure } from "@/lib/generated/prisma/enums";
import { cellsOf, type Row, rowsOf } from "./termRows";

export const WORDS = [
  "headlineEn",
  "headlineZh",
  "rationaleEn",
  "rationaleZh",
  "replyEn",
  "replyZh",
  "repliedOn",
  "replyUrl",
] as const;

/** What a reviewer writes about a rewording, as the form holds it. */
export type Comparison = Record<(typeof WORDS)[number], string> & {
  disclosure: Disclosure | "";
  changes: Row[];
};

/** A stored row, a kept draft or what somebody else saved; a day is one whether it is a date or was sent as text. */
export function comparisonOf(from: Record<string, unknown>): Comparison {
  const text = (name: string) => {
    const value = from[name];
    if (value instanceof Date) return isoDay(value);
    return typeof value === "string" ? value : "";
  };
  const words = Object.fromEntries(WORDS.map((name) => [name, text(name)]));
  return {
    ...(words as Record<(typeof WORDS)[number], string>),
    disclosure: text("disclosure") as Disclosure | "",
    changes: rowsOf(from.changes),
  };
}

/** As it is kept and compared: without the keys that only the editor needs. */
export const plain = (comparison: Comparison) => ({ ...comparison, changes: cellsOf(comparison.changes) });
