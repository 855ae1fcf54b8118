import { type PartialDate, parsePartialDate, partialDateInput } from "@/lib/dates";

/** The columns that filters use. */
export type FilterColumns = {
  kind: string | null;
  speakerId: string | null;
  rating: string | null;
  lang: string | null;
  reworded: boolean;
  publishers: readonly string[];
  said: string | null;
};

/** The same as a list: a column that is read at once, hundreds of rows for each search, takes less time than seven. */
export type PackedFilters = [
  kind: string | null,
  speakerId: string | null,
  rating: string | null,
  lang: string | null,
  reworded: boolean,
  publishers: readonly string[],
  said: string | null,
];

export const packFilters = (columns: Readonly<FilterColumns>): PackedFilters => {
  const { kind, speakerId, rating, lang, reworded, publishers, said } = columns;
  return [kind, speakerId, rating, lang, reworded, publishers, said];
};

export const unpackFilters = (packed: PackedFilters): FilterColumns => {
  const [kind, speakerId, rating, lang, reworded, publishers, said] = packed;
  return { kind, speakerId, rating, lang, reworded, publishers, said };
};

/** A partial date as the column `said` holds it: 2023, 2023-07 or 2023-07-05. */
export const partialDateOf = (said: string | null): PartialDate | null =>
  parsePartialDate(said ?? "") ?? null;
export const saidOf = (date: PartialDate | null): string | null => date && partialDateInput(date);
