import type { ClaimSample, PromiseSample, RewordingSample, SourceSample, VerdictSample } from "../shape";

/** A promise of the public record whose wording changed, with all that belongs to it. */
export type RewordedPromise = {
  promise: PromiseSample;
  sources: SourceSample[];
  claims: ClaimSample[];
  verdicts: VerdictSample[];
  rewordings: RewordingSample[];
};
