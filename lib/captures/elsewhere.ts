import { type PartialDate, partialDate } from "@/lib/dates";

/** Where a copy in another archive lies, and of which day its address says that it is. */
export type Elsewhere = { host: string; on: PartialDate | null };

const ARCHIVE_TODAY = /^archive\.(?:today|ph|is|li|vn|md|fo)$/;
/** Fourteen digits before the address of a page, as most archives of the web write it; web.archive.org also fewer. */
const STAMPED = /\/(\d{4})(\d{2})(\d{2})\d{6}(?:[a-z]{2}_)?\/https?:/i;
const WAYBACK = /^\/web\/(\d{4})(\d{2})?(\d{2})?\d{0,6}(?:[a-z]{2}_)?\/./i;
const DOTTED = /^\/(\d{4})\.(\d{2})\.(\d{2})-\d{6}\//;

/** Reads the address of a copy in another archive; the date only where its form is known to name one. */
export function readElsewhere(address: string): Elsewhere | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, "");
  // An address within an address keeps its two slashes here.
  const path = url.pathname;
  const own = host === "web.archive.org" ? WAYBACK.exec(path) : null;
  const dotted = ARCHIVE_TODAY.test(host) ? DOTTED.exec(path) : null;
  const [, year, month, day] = own ?? dotted ?? STAMPED.exec(path) ?? [];
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const on = year === undefined ? undefined : partialDate(Number(year), number(month), number(day));
  return { host, on: on ?? null };
}
