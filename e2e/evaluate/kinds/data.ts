import { join } from "node:path";
import { z } from "zod";
import { type KindFeatures, kindFeatures } from "@/lib/claims/kind/features";
import { ruledKind } from "@/lib/claims/kind/rules";
import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import { readJsonLines } from "../jsonLines";
import { ownArticleSentences } from "../suggest/articles";

const FILES: Record<Lang, string> = { en: "english.jsonl", zh: "chinese.jsonl" };

const labelled = z.object({
  /** Sentences of one article stand together: what is learned from some is not tried on the others. */
  article: z.int(),
  text: z.string(),
  /** Every kind that a careful editor might choose, the best first; none where there is no claim. */
  kinds: z.array(z.enum(ClaimKind)),
});

/** A sentence with what an editor might choose, what rules read in it, and what is known of it before it is judged. */
export type Sample = z.infer<typeof labelled> & {
  lang: Lang;
  /** It stands in a whole article, not by itself. */
  isOfWhole: boolean;
  ruled: ClaimKind | undefined;
  features: KindFeatures;
};

/** The project's own sentences of news of a language: single ones, and those of the articles that suggestions learn from. */
export function ownSamples(lang: Lang): Sample[] {
  const rows = readJsonLines(join("e2e", "evaluate", "kinds", "sentences", FILES[lang]), labelled);
  const last = Math.max(...rows.map(({ article }) => article));
  const whole = ownArticleSentences(lang).map((row) => ({ ...row, article: last + row.article }));
  return [...rows, ...whole].map(({ article, text, kinds }) => ({
    article,
    text,
    kinds,
    lang,
    isOfWhole: article > last,
    ruled: ruledKind(text, { lang, speakers: [] }),
    features: kindFeatures(text, { lang, speakers: [] }),
  }));
}
