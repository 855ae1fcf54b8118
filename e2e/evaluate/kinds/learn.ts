import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidateOf, certainKind, KINDS, known, type Least, type Weights } from "@/lib/claims/kind/model";
import type { ClaimKind, Lang } from "@/lib/generated/prisma/enums";
import { ownSamples, type Sample } from "./data";
import { type Guess, learnLeast, MOST_WRONG } from "./least";
import { type Learning, learnRegression } from "./regression";

const FILE = join("lib", "claims", "kind", "weights.json");
const FOLDS = 5;
/** After the kinds the last answer is that there is no claim. */
const NO_CLAIM = KINDS.length;
const LEARNING: Learning = { answers: KINDS.length + 1, ridge: 0.6, rounds: 90, rarest: 5 };
/** A smaller weight changes nothing that one sees. */
const SMALLEST = 0.2;

const answersOf = (kinds: readonly ClaimKind[]): number[] =>
  kinds.length > 0 ? kinds.map((kind) => KINDS.indexOf(kind)) : [NO_CLAIM];

const learn = (samples: readonly Sample[]): Weights =>
  learnRegression(
    samples.map(({ kinds, features }) => ({ known: known(features), right: answersOf(kinds) })),
    LEARNING,
    SMALLEST,
  );

const inFold = ({ article }: Sample, fold: number) => article % FOLDS === fold;
const FOLD_NUMBERS = Array.from({ length: FOLDS }, (_, fold) => fold);

type Left = { samples: readonly Sample[]; weights: Weights };

/** Every part of the articles with what was learned from the others. */
const leftOut = (samples: readonly Sample[]): Left[] =>
  FOLD_NUMBERS.map((fold) => ({
    samples: samples.filter((one) => inFold(one, fold)),
    weights: learn(samples.filter((one) => !inFold(one, fold))),
  }));

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

const onOneLine = (list: string) => list.replace(/\s+/gu, " ").replace("[ ", "[").replace(" ]", "]");

function learnLanguage(lang: Lang, samples: readonly Sample[]): { weights: Weights; least: Least } {
  const parts = leftOut(samples);
  const least = learnLeast(parts.flatMap(guesses), samples.filter(({ kinds }) => kinds.length > 0).length);
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
  return { weights: learn(samples), least };
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
    obtained: `Learned by npm run evaluate -- learn-kinds from ${samples.en.length} English and ${samples.zh.length} Chinese sentences of news of the project's own (e2e/evaluate/kinds/sentences, e2e/evaluate/suggest/articles); one logistic regression over the features of a sentence, with an answer for each kind (${KINDS.join(", ")}) and one for no claim (ridge ${LEARNING.ridge}, ${LEARNING.rounds} rounds, features of at least ${LEARNING.rarest} sentences); each kind is told from its least on, learned so that ${MOST_WRONG} of all claims are told wrongly.`,
    least: { en: en.least, zh: zh.least },
    weights: { en: en.weights, zh: zh.weights },
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2).replace(/\[[^\]]*\]/gu, onOneLine)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
