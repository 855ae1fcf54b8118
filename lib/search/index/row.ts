import { type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";

/** What filters look at in the row of a document. */
export type FilterColumns = {
  kind: string | null;
  speakerId: string | null;
  rating: string | null;
  lang: string | null;
  reworded: boolean;
  publishers: string[];
  said: string | null;
};

/** A partial date as one column holds it: 2023, 2023-07 or 2023-07-05. */
export const partialDateOf = (said: string | null): PartialDate | null =>
  parsePartialDate(said ?? "") ?? null;
export const saidOf = (date: PartialDate | null): string | null => date && partialDateInput(date);
