import { findAmounts } from "@/lib/language/amounts/findAmounts";
import { foldText } from "@/lib/language/fold";
import { findTimes } from "@/lib/language/times";

/** The longest attribution before a quotation. */
const LONGEST_LEAD = 240;

const QUOTATION_MARK = /["“”「」『』]/u;

/** An attribution ends with a verb of saying, or with such a verb, some words on where and when, and a colon. */
const SAYING =
  /\b(?:said|says|wrote|writes|posted|tweeted|stated|added|told)(?: [^.;!?,:]{1,60})?: *$|\b(?:said|says|wrote|writes|stated|added), *$|[说說称稱道示][:,：，] *$/iu;

/**
 * Masks the dates and numbers of an attribution before a quotation: the day of the statement is not a term of the
 * promise. Only where the rest of the text is that one quotation; positions stay the same.
 */
export function maskAttribution(text: string): string {
  const open = text.search(QUOTATION_MARK);
  if (open < 1 || open > LONGEST_LEAD || !SAYING.test(text.slice(0, open))) return text;
  const rest = text.slice(open + 1).trimEnd();
  const close = rest.search(QUOTATION_MARK);
  const isAll = close > 0 && /^[.。]?$/u.test(rest.slice(close + 1));
  return isAll ? maskNumbers(text.slice(0, open)) + text.slice(open) : text;
}

function maskNumbers(lead: string): string {
  const folded = foldText(lead);
  return [...findTimes(folded), ...findAmounts(folded)].reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    lead,
  );
}
