import { z } from "zod";
import { kindOf } from "@/lib/compare/rows/editKinds";
import type { Change } from "@/lib/compare/types";
import { readJsonLines } from "../jsonLines";

/** What a change hits, in the words of the data. */
export const KINDS = [
  "amount",
  "scope",
  "deadline",
  "strength",
  "condition",
  "dropped",
  "added",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

const labelled = z.object({
  id: z.string(),
  lang: z.string(),
  earlier: z.string(),
  later: z.string(),
  saidOn: z.tuple([z.string(), z.string()]).optional(),
  changed: z.boolean(),
  kinds: z.array(z.string()),
  effects: z.array(z.object({ term: z.string(), effect: z.string() })).optional(),
  tier: z.string().default("own"),
  origin: z.string().default(""),
});
export type Labelled = z.infer<typeof labelled>;

/** Labelled pairs, one JSON object a line; a line that is none is named in the error. */
export const readPairs = (file: string): Labelled[] => readJsonLines(file, labelled);

/** The kinds of a comparison's rows: a whole clause that is gone or new is `dropped` or `added`, a phrase also its kind. */
export function kindsOf(changes: readonly Pick<Change, "term" | "effect" | "reason" | "from">[]): Kind[] {
  const kinds = changes.flatMap(({ term, effect, reason, from }): Kind[] => {
    if (effect === "same") return [];
    const kind = kindOf({ term, reason });
    const isLone = effect === "dropped" || effect === "added";
    if (kind === "clause") return [effect === "dropped" ? "dropped" : "added"];
    if (kind === "scope" && reason === "phrase_only_there")
      return [kind, from === null ? "added" : "dropped"];
    return kind === "scope" && isLone ? [kind, effect] : [kind];
  });
  return [...new Set(kinds)];
}
