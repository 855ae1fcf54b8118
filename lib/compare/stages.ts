import type { Span } from "@/lib/language/span";
import { STAGES } from "./lexicon/stages";

/** A verb that says how far a deed goes: the higher the stage, the less is done. */
export type StageWord = Span & { stage: number };

const stageOf = new Map(
  STAGES.flatMap((words, stage) => words.split(" ").map((word) => [word, stage] as const)),
);
const FORM = new RegExp([...stageOf.keys()].toSorted((a, b) => b.length - a.length).join("|"), "gu");

/** Every such verb in a folded text, in order. */
export const findStages = (folded: string): StageWord[] =>
  Array.from(folded.matchAll(FORM), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    stage: stageOf.get(words) ?? 0,
  }));
