import type { z } from "zod";
import type { wordChange } from "@/lib/comparison";
import type { Lang } from "@/lib/generated/prisma/enums";
import { inThread } from "@/lib/threadPool";
import type { ToldLine } from "./queries";
import type { ChangedPassage } from "./schema";

type Words = z.infer<typeof wordChange>[];

/** What stood there and stands there now, without a closer look. */
function whole({ earlier, later }: ChangedPassage): Words {
  return [
    ...(earlier === null ? [] : [{ op: "removed" as const, text: earlier }]),
    ...(earlier === null || later === null ? [] : [{ op: "same" as const, text: " " }]),
    ...(later === null ? [] : [{ op: "added" as const, text: later }]),
  ];
}

/** What was told of a page: its passages, and the language of its words where it is known. */
type ToldPassages = { id: string; lang: Lang | null; passages: readonly ChangedPassage[] };

/**
 * The changed words, passage by passage. Where no thread can be had, or the languages differ, the passage stands whole
 * before and after.
 */
export async function wordsOfPassages(
  rows: readonly ToldPassages[],
  personId: string,
): Promise<Map<string, Words[]>> {
  const all = rows.flatMap(({ id, lang, passages }) =>
    passages.map((passage) => ({ id, lang: lang ?? "en", passage })),
  );
  const pairs = all.flatMap(({ passage: { earlier, later }, lang }) =>
    earlier === null || later === null ? [] : [{ earlier, later, lang }],
  );
  const answer = pairs.length > 0 ? await inThread("diff_passages", pairs, { address: personId }) : null;
  const told = answer?.ok ? answer.value : [];
  const words = new Map<string, Words[]>();
  let nth = 0;
  for (const { id, passage } of all) {
    const isPair = passage.earlier !== null && passage.later !== null;
    const found = isPair ? told[nth++] : null;
    words.set(id, [...(words.get(id) ?? []), found ?? whole(passage)]);
  }
  return words;
}

/** The changed words of each notice of a page of the list. */
export const changedWordsOf = (rows: readonly ToldLine[], personId: string): Promise<Map<string, Words[]>> =>
  wordsOfPassages(
    rows.flatMap(({ id, notice: { kind, data } }) =>
      kind === "source_changed" ? [{ id, lang: data.lang, passages: data.passages }] : [],
    ),
    personId,
  );
