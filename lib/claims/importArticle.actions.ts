"use server";

import { newImport, READING_SEAL, reading } from "@/lib/articles/schema";
import { defineAction } from "@/lib/auth/action";
import { env } from "@/lib/env";
import { refuse } from "@/lib/errors";
import { unseal } from "@/lib/seal";
import { importArticle } from "./importArticle.mutations";

/** What was read comes back sealed from the browser: only what this site read itself is imported. */
export const importArticleAction = defineAction(newImport, async (actor, { sealed, edits, ...input }) => {
  const read = reading.safeParse(unseal(READING_SEAL, sealed, env().NEXTAUTH_SECRET));
  if (!read.success) return refuse("reading_lost");
  return importArticle(actor, { ...input, reading: { ...read.data, edits } });
});
