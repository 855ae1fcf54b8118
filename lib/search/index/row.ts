import { type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";

/** The columns that filters use. */
export type FilterColumns = {
  kind: string | null;
  speakerId: string | null;
  rating: string | null;
  lang: string | null;
  reworded: boolean;
  publishers: string[];
  said: string | null;
};

/** A partial date as the column `said` holds it: 2023, 2023-07 or 2023-07-05. */
export const partialDateOf = (said: string | null): PartialDate | null =>
  parsePartialDate(said ?? "") ?? null;
export const saidOf = (date: PartialDate | null): string | null => date && partialDateInput(date);
