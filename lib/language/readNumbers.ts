import type { PartialDate } from "@/lib/dates";
import { readAmounts, type WrittenAmount } from "./amounts/readAmounts";
import { type ReadDate, readDates } from "./dates/readDates";
import { maskSpans } from "./masks";

/** Addresses of pages and mail: their numbers say nothing. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\w.])www\.)[^\s，。；、）)"”<>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\w@./-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|gov|edu|cn|uk|hk|tw|io|eu|info)(?![\w-])(?:\/[^\s，。；、）)"”<>]*)?/giu;
/** Only then is there one. */
const MAY_HAVE_ADDRESS = /:\/\/|@|www\.|[a-z]\.(?:com|org|net|gov|edu|cn|uk|hk|tw|io|eu|info)/iu;
/** Stands for each UTF-16 unit of an address. */
const BLANK = "\uffff";

function withoutAddresses(text: string): string {
  if (!MAY_HAVE_ADDRESS.test(text)) return text;
  const found = [...text.matchAll(ADDRESS)];
  return maskSpans(
    text,
    found.map((one) => ({ start: one.index, end: one.index + one[0].length })),
    BLANK,
  );
}

/** What a text says in numbers: its amounts and its dates, in UTF-16 units; no number is read as both. */
export function readNumbers(
  text: string,
  saidOn?: PartialDate,
): { amounts: WrittenAmount[]; dates: ReadDate[] } {
  const plain = withoutAddresses(text);
  const { dates, places } = readDates(plain, saidOn);
  return { amounts: readAmounts(plain, places), dates };
}
