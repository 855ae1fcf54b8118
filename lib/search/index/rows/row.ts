import { type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";

/** A partial date as one column holds it: 2023, 2023-07 or 2023-07-05. */
export const partialDateOf = (said: string | null): PartialDate | null =>
  parsePartialDate(said ?? "") ?? null;
export const saidOf = (date: PartialDate | null): string | null => date && partialDateInput(date);
