import type { DocumentsReading } from "@/lib/documentChanges";
import type { Result } from "@/lib/errors";
import { inThread } from "@/lib/threadPool";
import type { DocumentsRequest } from "./schema";

/** What the page shows of two versions of a document, read in a thread. `asker` is the address of whoever asks. */
export const compareTexts = (
  earlier: string,
  later: string,
  asker: string,
): Promise<Result<DocumentsReading>> => inThread("read_documents", { earlier, later }, { address: asker });

/** The API's answer as JSON, made in a thread. */
export function answerTo({ earlier, later, lang }: DocumentsRequest, asker: string): Promise<Result<string>> {
  const known: "en" | "zh" = /^zh/i.test(lang ?? "") ? "zh" : "en";
  const documents = { earlier: earlier.text, later: later.text, ...(lang !== undefined && { lang: known }) };
  return inThread("answer_documents", documents, { address: asker });
}
