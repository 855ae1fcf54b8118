import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { certainKind, KINDS, type KindWeights } from "@/lib/claims/kind/model";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { learnLogistic, RAREST, RIDGE, ROUNDS } from "../suggest/logistic";
import { readable } from "../suggest/readable";
import { ownSamples, type Sample } from "./data";

const FILE = join("lib", "claims", "kind", "weights.json");
const FOLDS = 5;
/** A smaller weight changes nothing that one sees. */
const LEAST = 0.15;

/** For each kind the weights that tell where an editor might choose it. */
function learnKinds(samples: readonly Sample[]): KindWeights {
  const learned = KINDS.map((kind) => {
    const examples = samples.map(({ kinds, features }) => ({
      features,
      checkable: kinds.length === 0 ? kind === "none" : kinds.some((one) => one === kind),
      counts: 1,
    }));
    return [kind, readable(learnLogistic(examples), LEAST)] as const;
  });
  return Object.fromEntries(learned);
}

type Told = Sample & { kind: ClaimKind | undefined };

/** Every sentence as it is judged by what was learned from other articles. */
function judgedByOthers(samples: readonly Sample[]): Told[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learnKinds(samples.filter(({ article }) => article % FOLDS !== fold));
    const left = samples.filter(({ article }) => article % FOLDS === fold);
    return left.map((one) => ({ ...one, kind: certainKind(one, weights) }));
  }).flat();
}

/** Of how many claims the kind is told, and how much of what is told is right. */
function tell(name: string, samples: readonly Told[]): void {
  const told = samples.filter(({ kind }) => kind !== undefined);
  const right = told.filter(({ kind, kinds }) => kinds.some((one) => one === kind)).length;
  const claims = samples.filter(({ kinds }) => kinds.length > 0).length;
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);
  console.log(
    `${name.padEnd(22)}${String(samples.length).padStart(5)} sentences, ${share(told.length, claims)} told, ${share(right, told.length)} of them right`,
  );
}

/**
 * `npm run evaluate -- learn-kinds`: learns from the project's own sentences of news which kind of claim one makes, and
 * writes the weights, after it told how well such weights do on articles left out, beside the rules alone.
 */
export function learnKindWeights(): number {
  const samples: Record<Lang, Sample[]> = { en: ownSamples("en"), zh: ownSamples("zh") };
  console.log(`Articles not learned from, ${FOLDS} folds:`);
  for (const [lang, own] of Object.entries(samples)) {
    tell(lang, judgedByOthers(own));
    tell(
      `${lang}, rules alone`,
      own.map((one) => ({ ...one, kind: one.ruled })),
    );
  }
  const learned = {
    obtained: `Learned by npm run evaluate -- learn-kinds from ${samples.en.length} English and ${samples.zh.length} Chinese sentences of news of the project's own (e2e/evaluate/kinds/sentences, e2e/evaluate/suggest/articles); for each kind a logistic regression of whether an editor might choose it, ridge ${RIDGE}, ${ROUNDS} rounds, features of at least ${RAREST} sentences.`,
    weights: { en: learnKinds(samples.en), zh: learnKinds(samples.zh) },
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
