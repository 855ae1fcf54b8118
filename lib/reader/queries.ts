import { z } from "zod";
import { partialDateInput } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Claim } from "@/lib/generated/prisma/client";
import { saidDate } from "@/lib/promises/saidDate";
import { readerChange } from "./schema";

const readerChanges = z.array(readerChange);

type Said = Pick<Claim, "quote" | "saidOn" | "saidPrecision">;

function dayOf(claim: Said): string | null {
  const date = saidDate(claim);
  return date && partialDateInput(date);
}

/** What the second reader said last of these very words, said on these days; null where it has not read them. */
export async function readingOf(earlier: Said, later: Said) {
  const record = await db().readerRecord.findFirst({
    where: {
      ...{ earlierText: earlier.quote, laterText: later.quote },
      ...{ earlierSaid: dayOf(earlier), laterSaid: dayOf(later) },
    },
    orderBy: { id: "desc" },
  });
  return record && { ...record, changes: readerChanges.parse(record.changes) };
}

export type Reading = NonNullable<Awaited<ReturnType<typeof readingOf>>>;
