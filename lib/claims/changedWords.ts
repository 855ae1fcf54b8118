import { z } from "zod";
import { wordChange } from "@/lib/comparison";
import { lang, PASSAGE } from "./schema";

const passage = z.string().max(PASSAGE);

/** Old and new words of one passage, as the desk asks what changed between them. */
export const changedWordsQuery = z.object({ earlier: passage, later: passage, lang });

export const changedWordsAnswer = z.object({ words: z.array(wordChange).nullable() });
