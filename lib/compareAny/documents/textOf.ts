import { readImport } from "@/lib/articles/readImport";
import type { Actor } from "@/lib/auth/can";
import { done, type Reason, type Result, refuse } from "@/lib/errors";
import { codePointLength } from "@/lib/language/text";
import type { FetchOptions } from "@/lib/web/fetchPage";
import type { Block } from "@/lib/web/page/blocks";
import type { Source } from "./form";
import { LONGEST_DOCUMENT, MOST_PASSAGES } from "./limits";
import { hasMorePassages } from "./manyPassages";

export type Asking = { actor: Actor | null; asker: string; now: Date; options?: FetchOptions };

const MARKS: Record<Block["kind"], string> = { heading: "# ", list_item: "- ", quote: "> ", paragraph: "" };
const asMarkdown = (blocks: readonly Block[]) =>
  blocks.map(({ kind, text }) => MARKS[kind] + text).join("\n\n");

/**
 * The text of one version. Files and pages are read as an import reads them, in a thread; pages are fetched, with an
 * import's guards, for who is signed in alone.
 */
export async function textOf(
  source: Source,
  { actor, asker, now, options }: Asking,
): Promise<Result<string>> {
  if (source.from === "text") return bounded(source.text);
  if (source.from === "address" && !actor) return refuse("signed_out");
  const read = await readImport(source, now, asker, options);
  if (!read.ok) return refuse(blame(read.fields) ?? read.reason, read.values ? { values: read.values } : {});
  return bounded(asMarkdown(read.value.reading.blocks));
}

const blame = (fields: Record<string, Reason> | undefined): Reason | undefined =>
  Object.values(fields ?? {})[0];

function bounded(text: string): Result<string> {
  if (text.trim() === "") return refuse("document_missing");
  if (text.length > LONGEST_DOCUMENT && codePointLength(text) > LONGEST_DOCUMENT)
    return refuse("document_too_long");
  return hasMorePassages(text, MOST_PASSAGES) ? refuse("document_too_many_passages") : done(text);
}
