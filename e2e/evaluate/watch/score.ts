import type { VisitComparison } from "@/lib/compare/documents/compareVisits";
import type { Version } from "../documents/versions";

/** What the watch makes of one new version: whether a person is told, or the capture is to blame. */
export type Prediction = { raised: boolean; artefact: boolean };
export type Told = { version: Version; told: Prediction };

export const predictionOf = ({ state }: VisitComparison): Prediction => ({
  raised: state === "raised",
  artefact: state === "artefact",
});

const share = (some: readonly Told[], isHit: (told: Prediction) => boolean): number =>
  some.filter(({ told }) => isHit(told)).length / some.length;

/** Of versions that say something else, the share that is raised; of the others; and of artefacts, how many are known for one. */
export function sharesOf(all: readonly Told[]) {
  const isRaised = ({ raised }: Prediction) => raised;
  const isArtefact = ({ artefact }: Prediction) => artefact;
  return {
    raised: share(
      all.filter(({ version }) => version.substantive),
      isRaised,
    ),
    falselyRaised: share(
      all.filter(({ version }) => !version.substantive),
      isRaised,
    ),
    artefacts: share(
      all.filter(({ version }) => version.artefact),
      isArtefact,
    ),
    falseArtefacts: share(
      all.filter(({ version }) => !version.artefact),
      isArtefact,
    ),
  };
}
