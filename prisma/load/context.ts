import { parsePartialDate, startOfDay } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { Journal } from "./journal";
import type { People } from "./people";

/** What every part of the loader works with. */
export type LoadContext = { tx: Tx; journal: Journal; people: People };

/** A date of the story as its two columns. */
export function dateOf(written: string) {
  const date = parsePartialDate(written);
  if (!date) throw new Error(`No date: ${written}`);
  return { on: startOfDay(date.date), precision: date.precision };
}

/** What a slug or key of the story stands for; one that stands for nothing is a mistake in the story. */
export function lookUp<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample story refers to "${key}", which it does not have.`);
  return value;
}
