import type { ComparatorName, WrittenAmount } from "../amounts/readAmounts";
import type { ReadDate } from "../dates/readDates";

/** A written form and what it says; nothing expected means that nothing may be read. */
export type Form = {
  kind: string;
  text: string;
  amounts: Omit<WrittenAmount, "start" | "end">[];
  dates: Omit<ReadDate, "start" | "end">[];
};

const PRECISIONS: readonly string[] = ["day", "week", "month", "quarter", "half_year", "year", "decade"];

const orNull = (text: string) => (text === "" ? null : text);
const numberOrNull = (text: string) => (text === "" ? null : Number(text));

function comparatorOf(low: string, high: string): ComparatorName {
  if (high === "") return "at_least";
  return low === "" ? "up_to" : "exactly";
}

/** One `low..high unit comparator` or `from..to precision`; a lone number is both its ends. */
function readOne(written: string, form: Form): void {
  const [ends = "", ...rest] = written.trim().split(" ");
  const [low = "", high = low] = ends.includes("..") ? ends.split("..") : [ends];
  const last = rest.at(-1) ?? "";
  if (PRECISIONS.includes(last) && /\d-\d\d-\d/u.test(ends)) {
    form.dates.push({ from: orNull(low), to: orNull(high), precision: last as ReadDate["precision"] });
    return;
  }
  const named = /^(?:exactly|at_least|more_than|up_to|less_than|about)$/u.test(last) ? rest.pop() : undefined;
  form.amounts.push({
    low: numberOrNull(low),
    high: numberOrNull(high),
    unit: rest.join(" "),
    comparator: (named as ComparatorName | undefined) ?? comparatorOf(low, high),
  });
}

/** Reads lines such as `两三千人 = 2000..3000 人`, several meanings parted by ` ; `; `-` for none. */
export function readForms(kind: string, lines: string): Form[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const at = line.lastIndexOf(" = ");
      const form: Form = { kind, text: line.slice(0, at).trim(), amounts: [], dates: [] };
      const meaning = line.slice(at + 3).trim();
      if (meaning !== "-") for (const one of meaning.split(" ; ")) readOne(one, form);
      return form;
    });
}
