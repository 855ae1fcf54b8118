import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { contentHash } from "@/lib/reader/pair";
import { PROMPT_VERSION } from "@/lib/reader/prompt";
import { wording } from "./promises";

/** Pairs for the second reader and what it said of them, for tests. */

export type Words = { earlier: string; later: string };

/** Two loose wordings that are put up for comparison. */
export async function makeSuggestion(
  { earlier, later }: Words,
  fields: Partial<Prisma.RewordingUncheckedCreateInput> = {},
) {
  const one = await wording("2023-07", { quote: earlier });
  const other = await wording("2024-08-01", { quote: later });
  return db().rewording.create({
    data: {
      ...{ earlierClaimId: one.id, laterClaimId: other.id, status: "suggested", byProgram: true },
      ...fields,
    },
  });
}

/** What a model said of these words. */
export function makeReading(
  { earlier, later }: Words,
  fields: Partial<Prisma.ReaderRecordUncheckedCreateInput> = {},
) {
  const model = fields.model ?? "test:7b";
  const { earlierSaid = "2023-07", laterSaid = "2024-08-01" } = fields;
  const pair = { earlier: { text: earlier, said: earlierSaid }, later: { text: later, said: laterSaid } };
  return db().readerRecord.create({
    data: {
      ...{
        id: newId(),
        contentHash: contentHash(pair, model, PROMPT_VERSION),
        promptVersion: PROMPT_VERSION,
      },
      ...{ earlierText: earlier, laterText: later, earlierSaid, laterSaid, model },
      ...{ answer: "changed", changes: [], dropped: 0, tokens: 900, milliseconds: 700 },
      ...fields,
    },
  });
}
