import { moveClaim } from "@/lib/claims/workflow";
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

/** What a workflow answers to a step of the sample; one that it does not know is a mistake in the sample. */
export function taken<T>(answer: T | null): T {
  if (answer === null) throw new Error("The sample takes a step that there is not.");
  return answer;
}

/** The columns of a claim after a move. */
export function moved(...move: Parameters<typeof moveClaim>) {
  const answer = moveClaim(...move);
  return taken(answer.ok ? answer.value.data : null);
}
