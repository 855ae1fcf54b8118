import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  candidateOf,
  certainKind,
  evidenceOf,
  KINDS,
  type KindWeights,
  known,
  type Least,
  leanings,
  ofEachKind,
  type Weights,
} from "@/lib/claims/kind/model";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { readable } from "../suggest/readable";
import { ownSamples, type Sample } from "./data";
import { type Guess, learnLeast, MOST_WRONG } from "./least";
import { type Example, type Learning, learnRegression } from "./regression";

const FILE = join("lib", "claims", "kind", "weights.json");
const FOLDS = 5;
const FEATURES: Learning = { ridge: 0.12, rounds: 250, rarest: 5 };
const EVIDENCE: Learning = { ridge: 1, rounds: 400, rarest: 10 };
/** A smaller weight changes nothing that one sees. */
const SMALLEST = { features: 0.5, evidence: 0.01 };

/**
 * Single sentences were written to be hard. In whole articles what seems a characterisation is one: of those left out, with
 * this surety or more, 152 of 159 in English and 158 of 170 in Chinese.
 */
const SURE_IN_ARTICLES = 0.65;

/** For each kind the weights that tell where an editor might choose it. */
const learn = (
  exampleOf: (nth: number) => readonly Example[],
  learning: Learning,
  smallest: number,
): Weights => ofEachKind((_, nth) => readable(learnRegression(exampleOf(nth), learning), smallest));

const isKind = (kinds: readonly ClaimKind[], nth: number) => kinds.some((kind) => kind === KINDS[nth]);

const learnFeatures = (samples: readonly Sample[]): Weights =>
  learn(
    (nth) => samples.map(({ kinds, features }) => ({ known: known(features), isSo: isKind(kinds, nth) })),
    FEATURES,
    SMALLEST.features,
  );

/** A sample and how far each kind was leant to by what was learned from other articles. */
type Leant = Sample & { towards: readonly number[] };

/** Whoever opens the form has a claim: from claims alone it is learned how sure one may be of its kind. */
function learnEvidence(samples: readonly Leant[]): Weights {
  const claims = samples.filter(({ kinds }) => kinds.length > 0);
  return learn(
    (nth) =>
      claims.map(({ kinds, features, towards }) => ({
        known: evidenceOf(nth, towards, features),
        isSo: isKind(kinds, nth),
      })),
    EVIDENCE,
    SMALLEST.evidence,
  );
}

const inFold = ({ article }: Sample, fold: number) => article % FOLDS === fold;
const FOLD_NUMBERS = Array.from({ length: FOLDS }, (_, fold) => fold);

type Left = { samples: readonly Leant[]; weights: KindWeights };

/** Every part of the articles with what was learned from the others, in both steps. */
function leftOut(samples: readonly Sample[]): Left[] {
  const parts = FOLD_NUMBERS.map((fold) => {
    const features = learnFeatures(samples.filter((one) => !inFold(one, fold)));
    const own = samples.filter((one) => inFold(one, fold));
    return {
      features,
      leant: own.map((one): Leant => ({ ...one, towards: leanings(one.features, features) })),
    };
  });
  return parts.map(({ features, leant }) => {
    const evidence = learnEvidence(parts.flatMap((part) => (part.leant === leant ? [] : part.leant)));
    return { samples: leant, weights: { features, evidence } };
  });
}

/** What the weights say of the claims among sentences that they were not learned from. */
function guesses({ samples, weights }: Left): Guess[] {
  return samples.flatMap(({ kinds, features }) => {
    const found = kinds.length > 0 ? candidateOf(features, weights) : undefined;
    return found ? [{ ...found, isRight: kinds.includes(found.kind) }] : [];
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
  const learned = learnLeast(parts.flatMap(guesses), samples.filter(({ kinds }) => kinds.length > 0).length);
  const least = { ...learned, characterisation: Math.min(learned.characterisation, SURE_IN_ARTICLES) };
  const judged = parts.flatMap((part) =>
    part.samples.map((one) => ({ ...one, kind: certainKind(one.features, part.weights, least) })),
  );
  tell(lang, judged);
  tell(
    "  in whole articles",
    judged.filter(({ isOfWhole }) => isOfWhole),
  );
  for (const kind of KINDS)
    tell(
      `  ${kind}`,
      judged.filter(({ kinds }) => kinds[0] === kind),
    );
  tell(
    `${lang}, rules alone`,
    samples.map((one) => ({ ...one, kind: one.ruled })),
  );
  const evidence = learnEvidence(parts.flatMap((part) => part.samples));
  return { weights: { features: learnFeatures(samples), evidence }, least };
}

/**
 * `npm run evaluate -- learn-kinds`: learns from the project's own sentences of news which kind of claim one makes and how
 * sure that has to be, and writes both, after it told how well they do on articles left out, beside the rules alone.
 */
export function learnKindWeights(): number {
  const samples: Record<Lang, Sample[]> = { en: ownSamples("en"), zh: ownSamples("zh") };
  console.log(`Articles not learned from, ${FOLDS} folds:`);
  const [en, zh] = [learnLanguage("en", samples.en), learnLanguage("zh", samples.zh)];
  const learned = {
    obtained: `Learned by npm run evaluate -- learn-kinds from ${samples.en.length} English and ${samples.zh.length} Chinese sentences of news of the project's own (e2e/evaluate/kinds/sentences, e2e/evaluate/suggest/articles); a logistic regression for each kind over the features of a sentence (ridge ${FEATURES.ridge}, ${FEATURES.rounds} rounds, features of at least ${FEATURES.rarest} sentences), and one over what these say of articles left out and what rules read; each kind is told from its least on, learned so that ${MOST_WRONG} of all claims are told wrongly, a characterisation from ${SURE_IN_ARTICLES} on.`,
    least: { en: en.least, zh: zh.least },
    weights: { en: en.weights, zh: zh.weights },
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
