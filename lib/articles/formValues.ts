import { partialDateInput, storedDate } from "@/lib/dates";
import type { Article } from "@/lib/generated/prisma/client";
import type { TypedFields } from "./schema";

/** An article as the form for correcting it shows it, with the revision that a change starts from. */
export function formValues(row: Article): TypedFields & { revision: number } {
  const date = storedDate(row.publishedOn, row.publishedPrecision);
  return {
    title: row.title,
    publisher: row.publisher ?? "",
    author: row.author ?? "",
    publishedOn: date ? partialDateInput(date) : "",
    lang: row.lang,
    url: row.url ?? "",
    revision: row.revision,
  };
}
