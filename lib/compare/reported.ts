import { findAmounts } from "@/lib/language/amounts";
import { folded } from "@/lib/language/fold";
import { findTimes } from "@/lib/language/times";

/** The longest sentence before a quotation that only says who said it. */
const LONGEST_LEAD = 240;
const QUOTATION_MARK = /["“”「」『』]/u;
/** Ends with a word of saying, perhaps where and when, and a colon; or with the word of saying itself. */
const SAYING =
  /\b(?:said|says|wrote|writes|posted|tweeted|stated|added|told)(?: [^.;!?,:]{1,60})?: *$|\b(?:said|says|wrote|writes|stated|added), *$|[说說称稱道示][:,：，] *$/iu;

/**
 * The text without the dates and numbers of a reporter's words before a quotation: the day on which somebody wrote it
 * is no term of what was promised. Only where the rest is that one quotation; every position stays.
 */
export function withoutReportedDay(text: string): string {
  const open = text.search(QUOTATION_MARK);
  if (open < 1 || open > LONGEST_LEAD || !SAYING.test(text.slice(0, open))) return text;
  const rest = text.slice(open + 1).trimEnd();
  const close = rest.search(QUOTATION_MARK);
  const isAll = close > 0 && /^[.。]?$/u.test(rest.slice(close + 1));
  return isAll ? withoutNumbers(text.slice(0, open)) + text.slice(open) : text;
}

function withoutNumbers(lead: string): string {
  const plain = folded(lead);
  return [...findTimes(plain), ...findAmounts(plain)].reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    lead,
  );
}
