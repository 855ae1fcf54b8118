import type { PartialDate } from "@/lib/dates";
import { plainOf } from "@/lib/language/plain";

const month = (year: string, number: number) => `=said ${year}-${String(number).padStart(2, "0")}`;
const year = (number: number) => String(number).padStart(4, "0");

/** The terms of the filters. They begin with =, as no term of a text does. */
export const FILTER = {
  kind: (kind: string) => `=kind ${kind}`,
  speaker: (id: string) => `=speaker ${id}`,
  rating: (rating: string) => `=rating ${rating}`,
  lang: (lang: string) => `=lang ${lang}`,
  reworded: (answer: "yes" | "no") => `=reworded ${answer}`,
  publisher: (name: string) => `=publisher ${plainOf(name)}`,
} as const;

/** The terms of a date: its year, and its month, which is 00 when unknown. */
export function saidTerms({ date, precision }: PartialDate): string[] {
  const [y = "", m = ""] = date.split("-");
  return [`=said ${y}`, precision === "year" ? month(y, 0) : month(y, Number(m))];
}

/** The terms of dates between two ISO days: whole years where possible, else months. Days are compared in the row. */
export function saidBetween(from: string, to: string): string[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const terms: string[] = [];
  for (let y = Number(from.slice(0, 4)); y <= Number(to.slice(0, 4)); y++) {
    if (first <= `${year(y)}-01` && last >= `${year(y)}-12`) terms.push(`=said ${year(y)}`);
    else {
      const months = Array.from({ length: 12 }, (_, i) => i + 1).filter((m) => {
        const at = month(year(y), m).slice("=said ".length);
        return first <= at && at <= last;
      });
      terms.push(...[0, ...months].map((m) => month(year(y), m)));
    }
  }
  return terms;
}
