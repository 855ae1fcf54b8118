import type { AnalyzedPortion } from "./portion";

/** Document frequencies and lengths, estimated before all documents are read. */
export type EstimatedStatistics = {
  /** Of a term by its key. */
  documentFrequency: (key: string) => number;
  documentCount: (isPublic: boolean) => number;
  meanLength: (isPublic: boolean) => number;
};

/** Of a term that the sample does not have: it is rare. */
const UNSEEN_FREQUENCY = 0.5;

/** Statistics estimated from a sample: the numbers are those of the sample, not of the whole collection. */
export function estimateStatistics(sample: Iterable<AnalyzedPortion>): EstimatedStatistics {
  const frequencies = new Map<string, number>();
  const partitions = { true: { documents: 0, length: 0 }, false: { documents: 0, length: 0 } };
  const partition = (isPublic: boolean) => partitions[isPublic ? "true" : "false"];
  for (const { isPublic, lengths, keys, documents } of sample) {
    for (const [nth, one] of isPublic.entries()) {
      partition(one).documents++;
      partition(one).length += lengths[nth] ?? 0;
    }
    for (const [nth, key] of keys.entries()) {
      const count = (documents.starts[nth + 1] ?? 0) - (documents.starts[nth] ?? 0);
      frequencies.set(key, (frequencies.get(key) ?? 0) + count);
    }
  }
  return {
    documentFrequency: (key) => frequencies.get(key) ?? UNSEEN_FREQUENCY,
    documentCount: (isPublic) => partition(isPublic).documents,
    meanLength: (isPublic) => partition(isPublic).length / Math.max(1, partition(isPublic).documents),
  };
}
