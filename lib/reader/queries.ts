import { z } from "zod";
import { db } from "@/lib/db";
import { readerChange } from "./schema";

const readerChanges = z.array(readerChange);

/** What the second reader said last of these very words; null where it has not read them. */
export async function readingOf(words: { earlierText: string; laterText: string }) {
  const record = await db().readerRecord.findFirst({ where: words, orderBy: { id: "desc" } });
  return record && { ...record, changes: readerChanges.parse(record.changes) };
}

export type Reading = NonNullable<Awaited<ReturnType<typeof readingOf>>>;
