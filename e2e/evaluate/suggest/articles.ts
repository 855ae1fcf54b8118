import { join } from "node:path";
import { z } from "zod";
import { type ArticleSentence, articleMeasures, type Measures } from "@/lib/claims/scorer/inArticle";
import { amongOthers, placedSentences } from "@/lib/claims/suggest";
import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import { readJsonLines } from "../jsonLines";

const FILES: Record<Lang, string> = { en: "english.jsonl", zh: "chinese.jsonl" };

const labelled = z.object({
  article: z.int(),
  text: z.string(),
  /** It stands in the paragraph of the one before it. */
  goesOn: z.boolean().optional(),
  /** Every kind that a careful editor might choose, the best first; none where there is no claim. */
  kinds: z.array(z.enum(ClaimKind)),
  /** An editor would mark it among the first. */
  marked: z.boolean().optional(),
});
export type LabelledSentence = z.infer<typeof labelled>;

/** An article as a whole, with which of its sentences an editor would mark. */
export type LabelledArticle = { lang: Lang; article: number; measures: Measures[]; isMarked: boolean[] };

/** The sentences of the project's own articles of a language, in order. */
export const ownArticleSentences = (lang: Lang): LabelledSentence[] =>
  readJsonLines(join("e2e", "evaluate", "suggest", "articles", FILES[lang]), labelled);

type InOrder = { text: string; goesOn?: boolean | undefined };

function textOf(rows: readonly InOrder[], lang: Lang): string {
  const space = lang === "en" ? " " : "";
  return rows.map(({ text, goesOn }, nth) => (nth === 0 ? "" : goesOn ? space : "\n") + text).join("");
}

/** An article's text as it would be imported, of which the rows have to be the sentences. */
export function importedText(rows: readonly InOrder[], article: number, lang: Lang): string {
  const text = textOf(rows, lang);
  const sentences = placedSentences(text, lang);
  const off = rows.findIndex((row, nth) => sentences[nth]?.text !== row.text);
  if (off !== -1 || rows.length !== sentences.length)
    throw new Error(`Article ${article} (${lang}) is cut otherwise: ${rows[off]?.text ?? "at its end"}`);
  return text;
}

function asArticle(rows: readonly LabelledSentence[], article: number, lang: Lang): LabelledArticle {
  const text = importedText(rows, article, lang);
  const sentences: ArticleSentence[] = amongOthers(placedSentences(text, lang));
  const isMarked = rows.map(({ marked }) => marked === true);
  return { lang, article, measures: articleMeasures(sentences, lang), isMarked };
}

/** The project's own articles of a language. */
export function ownArticles(lang: Lang): LabelledArticle[] {
  const rows = ownArticleSentences(lang);
  return [...new Set(rows.map(({ article }) => article))].map((nth) =>
    asArticle(
      rows.filter(({ article }) => article === nth),
      nth,
      lang,
    ),
  );
}
