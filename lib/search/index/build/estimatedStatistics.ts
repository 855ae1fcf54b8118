import { inTurns } from "@/lib/inTurns";
import { analyzeDocument, type Document } from "../document";
import { termKey } from "../statistics";

/** Document frequencies and lengths, estimated before all documents are read. */
export type EstimatedStatistics = {
  documentFrequency: (isPublic: boolean, term: string) => number;
  documentCount: (isPublic: boolean) => number;
  meanLength: (isPublic: boolean) => number;
};

/** Of a term that the sample does not have: it is rare. */
const UNSEEN_FREQUENCY = 0.5;

/** Statistics estimated from a sample: the numbers are those of the sample, not of the whole collection. */
export async function estimateStatistics(sample: readonly Document[]): Promise<EstimatedStatistics> {
  const frequencies = new Map<string, number>();
  const partitions = { true: { documents: 0, length: 0 }, false: { documents: 0, length: 0 } };
  const partition = (isPublic: boolean) => partitions[isPublic ? "true" : "false"];
  for await (const document of inTurns(sample)) {
    const { termFrequencies, length } = await analyzeDocument(document);
    partition(document.isPublic).documents++;
    partition(document.isPublic).length += length;
    for (const term of termFrequencies.keys()) {
      const key = termKey(document.isPublic, term);
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
    }
  }
  return {
    documentFrequency: (isPublic, term) => frequencies.get(termKey(isPublic, term)) ?? UNSEEN_FREQUENCY,
    documentCount: (isPublic) => partition(isPublic).documents,
    meanLength: (isPublic) => partition(isPublic).length / Math.max(1, partition(isPublic).documents),
  };
}
