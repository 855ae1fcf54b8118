import type { Document } from "../document";
import { type AnalyzedPortion, analyzePortion } from "./portion";

/** What each of the threads that read portions runs (analysts.ts). */
export default function answer(documents: Document[]): Promise<AnalyzedPortion> {
  return analyzePortion(documents);
}
