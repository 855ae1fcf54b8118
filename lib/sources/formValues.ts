import { partialDateInput, storedDate } from "@/lib/dates";
import type { SourceForDesk } from "./queries";
import { type TypedSource, typedSource } from "./schema";

/** A source as the form shows it. */
export function sourceValues({ publishedOn, publishedPrecision, ...row }: SourceForDesk): TypedSource {
  const date = storedDate(publishedOn, publishedPrecision);
  return typedSource.parse({ ...row, publishedOn: date ? partialDateInput(date) : "" });
}
