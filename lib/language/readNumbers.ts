import type { PartialDate } from "@/lib/dates";
import { readAmounts, type WrittenAmount } from "./amounts/readAmounts";
import { type ReadDate, readDates } from "./dates/readDates";

/** What a text says in numbers: its amounts and its dates, in UTF-16 units; no number is read as both. */
export function readNumbers(
  text: string,
  saidOn?: PartialDate,
): { amounts: WrittenAmount[]; dates: ReadDate[] } {
  const { dates, places } = readDates(text, saidOn);
  return { amounts: readAmounts(text, places), dates };
}
