import { compare } from "@/lib/compare/compare";
import { type Table, tellWords } from "@/lib/compare/stretches/stretches";
import type { Wording } from "@/lib/compare/types";
import type { ToldWords } from "@/lib/comparison";
import { languagesOf } from "./readPair";

/** Two wordings in one text, each mark with what it belongs to: to rows of a table, or to those of the comparer. */
export function tellPair(pair: {
  earlier: Wording;
  later: Wording;
  table: Table | null;
  renames?: string[][] | undefined;
  speaker?: string[] | undefined;
}): ToldWords | null {
  const { renames, speaker } = pair;
  const { changes, readings } = compare(pair.earlier, pair.later, { renames, speaker });
  const table = pair.table ?? { rows: changes };
  return tellWords(pair, languagesOf(pair), { ...table, readings, renames, speaker });
}
