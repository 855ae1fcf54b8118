import { z } from "zod";
import { edits, importedFrom, origins, typedFields } from "@/lib/articles/schema";
import { BLOCK_KINDS } from "@/lib/blockKind";
import { textChanges } from "@/lib/comparison";
import { Lang } from "@/lib/generated/prisma/enums";

const run = z.object({ text: z.string(), isNote: z.boolean() });
const block = z.object({ kind: z.enum(BLOCK_KINDS), runs: z.array(run), out: z.literal(true).optional() });
const unfit = z.object({ how: z.enum(["out", "in", "joined"]), text: z.string() });
const known = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  isPublic: z.boolean().catch(false),
  number: z.number(),
  outcome: z.enum(["unchanged", "technical", "unclear", "changed"]),
  /** What an editor did to its latest version, as far as it goes for this text. */
  earlier: z.object({ edits, unfit: z.array(unfit) }).nullable(),
});

/** What changed from the text that this one is nearly the same as. */
const like = textChanges.extend({ articleId: z.string(), lang: z.enum(Lang), importedOn: z.string() });
export type Like = z.infer<typeof like>;

/** What was read, as the form shows it. */
const readArticle = z.object({
  sealed: z.string(),
  encoding: z.string(),
  /** The encodings that it may be in, when that is not clear. */
  candidates: z.array(z.object({ encoding: z.string(), sample: z.string() })).catch([]),
  /** The tag of a language that is neither Chinese nor English. */
  otherLanguage: z.string().nullable(),
  fields: typedFields,
  origins,
  known: known.nullable(),
  /** Set where the known article was found by its text alone. */
  like: like.nullable().catch(null),
  preview: z.object({ blocks: z.array(block) }),
});
export type ReadArticle = z.infer<typeof readArticle>;

/** An import that is under way: what was typed, what was read, and what was corrected. A file cannot be kept. */
const keptImport = z.object({
  /** Of which article a new version was to be read; null for any. */
  of: z.string().nullable(),
  from: importedFrom,
  text: z.string(),
  address: z.string(),
  read: readArticle.nullable(),
  fields: typedFields.nullable(),
  edits: edits.nullable(),
});
export type KeptImport = z.infer<typeof keptImport>;

/** Session storage: what was typed stays in this tab and is gone when it closes. */
const PLACE = "stet-import";

export function keepImport(kept: KeptImport | null): void {
  try {
    if (kept) sessionStorage.setItem(PLACE, JSON.stringify(kept));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // Storage is off or full. The page still holds what was typed.
  }
}

export function restoreImport(): KeptImport | null {
  try {
    const found = keptImport.safeParse(JSON.parse(sessionStorage.getItem(PLACE) ?? "null"));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
