import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidateOf, certainKind, KINDS, type KindWeights, type Least } from "@/lib/claims/kind/model";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { readable } from "../suggest/readable";
import { ownSamples, type Sample } from "./data";
import { type Guess, learnLeast } from "./least";
import { learnSoftmax, RAREST, RIDGE, ROUNDS } from "./softmax";

const FILE = join("lib", "claims", "kind", "weights.json");
const FOLDS = 5;
/** A smaller weight changes nothing that one sees. */
const SMALLEST = 0.08;

const isAccepted = (kinds: readonly ClaimKind[], kind: (typeof KINDS)[number]) =>
  kinds.length === 0 ? kind === "none" : kinds.some((one) => one === kind);

/** For each kind the weights that tell where an editor might choose it. */
function learnKinds(samples: readonly Sample[]): KindWeights {
  const judged = samples.map(({ kinds, features }) => ({
    features,
    accepted: KINDS.map((kind) => isAccepted(kinds, kind)),
  }));
  const learned = learnSoftmax(judged, KINDS.length);
  return Object.fromEntries(
    KINDS.map((kind, nth) => [kind, readable(learned[nth] ?? new Map<string, number>(), SMALLEST)]),
  );
}

type Left = { samples: readonly Sample[]; weights: KindWeights };

/** Every part of the articles with what was learned from the others. */
function leftOut(samples: readonly Sample[]): Left[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    samples: samples.filter(({ article }) => article % FOLDS === fold),
    weights: learnKinds(samples.filter(({ article }) => article % FOLDS !== fold)),
  }));
}

/** What the weights say of the claims among sentences that they were not learned from. */
function guesses({ samples, weights }: Left): Guess[] {
  return samples.flatMap(({ kinds, features }) => {
    const found = kinds.length > 0 ? candidateOf(features, weights) : undefined;
    return found ? [{ ...found, isRight: isAccepted(kinds, found.kind) }] : [];
  });
}

type Told = Sample & { kind: ClaimKind | undefined };

/** Of how many claims the kind is told, and how many of them rightly. */
function tell(name: string, samples: readonly Told[]): void {
  const claims = samples.filter(({ kinds }) => kinds.length > 0);
  const told = claims.filter(({ kind }) => kind !== undefined);
  const right = told.filter(({ kind, kinds }) => kinds.some((one) => one === kind)).length;
  const share = (part: number) => (part / Math.max(1, claims.length)).toFixed(3);
  console.log(
    `${name.padEnd(22)}${String(claims.length).padStart(5)} claims: ${share(right)} right, ${share(told.length - right)} wrong, ${share(claims.length - told.length)} empty`,
  );
}

function learnLanguage(lang: Lang, samples: readonly Sample[]): { weights: KindWeights; least: Least } {
  const parts = leftOut(samples);
  const least = learnLeast(parts.flatMap(guesses), samples.filter(({ kinds }) => kinds.length > 0).length);
  const judged = parts.flatMap((part) =>
    part.samples.map((one) => ({ ...one, kind: certainKind(one.features, part.weights, least) })),
  );
  tell(lang, judged);
  tell(
    `${lang}, rules alone`,
    samples.map((one) => ({ ...one, kind: one.ruled })),
  );
  return { weights: learnKinds(samples), least };
}

/**
 * `npm run evaluate -- learn-kinds`: learns from the project's own sentences of news which kind of claim one makes and how
 * likely it has to be, and writes both, after it told how well they do on articles left out, beside the rules alone.
 */
export function learnKindWeights(): number {
  const samples: Record<Lang, Sample[]> = { en: ownSamples("en"), zh: ownSamples("zh") };
  console.log(`Articles not learned from, ${FOLDS} folds:`);
  const [en, zh] = [learnLanguage("en", samples.en), learnLanguage("zh", samples.zh)];
  const learned = {
    obtained: `Learned by npm run evaluate -- learn-kinds from ${samples.en.length} English and ${samples.zh.length} Chinese sentences of news of the project's own (e2e/evaluate/kinds/sentences, e2e/evaluate/suggest/articles); one logistic regression of all kinds together, ridge ${RIDGE}, ${ROUNDS} rounds, features of at least ${RAREST} sentences; each kind is told from its least likelihood on.`,
    least: { en: en.least, zh: zh.least },
    weights: { en: en.weights, zh: zh.weights },
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
