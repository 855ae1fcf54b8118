import { join } from "node:path";
import { z } from "zod";
import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import { readJsonLines } from "../jsonLines";
import { importedText } from "../suggest/articles";

const FILES: Record<Lang, string> = { en: "english.jsonl", zh: "chinese.jsonl" };

const labelled = z.object({
  /** The articles of a set were labelled before any of them was read. */
  set: z.int(),
  article: z.int(),
  publishedOn: z.iso.date(),
  text: z.string(),
  /** It stands in the paragraph of the one before it. */
  goesOn: z.boolean().optional(),
  /** Every kind that a careful editor might choose, the best first; none where there is no claim. */
  kinds: z.array(z.enum(ClaimKind)),
  /** Whom an editor might name, and when it was said; null where nothing may be filled in. */
  speakers: z.array(z.string().nullable()).default([]),
  saidOn: z.array(z.string().nullable()).default([]),
  /** An editor would mark it among the first. */
  marked: z.boolean().default(false),
});
type LabelledClaim = z.infer<typeof labelled>;

/** A whole article, its text as it would be imported, and its sentences with what an editor would fill in. */
export type FormArticle = { lang: Lang; set: number; article: number; text: string; rows: LabelledClaim[] };

/** The project's own articles that nothing is learned from. */
export function formArticles(lang: Lang): FormArticle[] {
  const all = readJsonLines(join("e2e", "evaluate", "forms", "articles", FILES[lang]), labelled);
  return [...new Set(all.map(({ article }) => article))].map((article) => {
    const rows = all.filter((row) => row.article === article);
    return { lang, article, set: rows[0]?.set ?? 0, text: importedText(rows, article, lang), rows };
  });
}
