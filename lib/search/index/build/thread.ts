import { workerData } from "piscina";
import { type Alias, SpeakerNames } from "../../names";
import type { Document } from "../document";
import { type AnalyzedPortion, analyzePortion } from "./portion";

const names = new SpeakerNames(workerData as readonly Alias[]);

/** What each of the threads that read portions runs (analysts.ts). */
export default function answer(documents: Document[]): Promise<AnalyzedPortion> {
  return analyzePortion(documents, names);
}
