import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import type { Reading } from "../reading/speaker";
import { kindFeatures } from "./features";
import learned from "./weights.json" with { type: "json" };

/** What a sentence may be: a claim of a kind, or none. */
export const KINDS = [...Object.values(ClaimKind), "none"] as const;
type JudgedKind = (typeof KINDS)[number];
/** Of each kind the weights of its features: one logistic regression of all kinds together. */
export type KindWeights = Partial<Record<JudgedKind, Readonly<Record<string, number>>>>;

/** How likely each kind has to be before it is told, 0 to 1. */
export type Least = Readonly<Record<ClaimKind, number>>;
/** On articles left out, one claim in twenty is then told wrongly at most. */
const LEAST: Record<Lang, Least> = learned.least;

const WEIGHTS: Record<Lang, KindWeights> = learned.weights;

/** How likely an editor would choose each kind, 0 to 1, all together 1. */
function kindLikelihoods(
  features: readonly string[],
  weights: KindWeights,
): { kind: JudgedKind; likelihood: number }[] {
  const sums = KINDS.map((kind) => {
    const own = weights[kind] ?? {};
    return { kind, raised: Math.exp(features.reduce((sum, name) => sum + (own[name] ?? 0), own.bias ?? 0)) };
  });
  const all = sums.reduce((total, { raised }) => total + raised, 0);
  return sums.map(({ kind, raised }) => ({ kind, likelihood: raised / all }));
}

/**
 * So likely the kind has to be which the sentence's own words say. Why somebody left, and that somebody is on leave, are told
 * whatever else is likely: who left is an event as well.
 */
const LEAST_PLAIN: Least = {
  promise: 0.3,
  quantity: 0.3,
  accusation: 0.05,
  event: 0,
  departure_reason: 0,
  characterisation: 0.3,
};
/** So likely a kind has to be where the sentence's own words say another. */
const LEAST_AGAINST_PLAIN = 0.85;
/** So likely a kind has to be where rules read another: of what is said, and of blame, rules know more. */
const LEAST_AGAINST: Least = {
  promise: 0.65,
  quantity: 0.65,
  accusation: 0.75,
  event: 0.65,
  departure_reason: 0.65,
  characterisation: 0.85,
};

/** Where nobody leaves, what is said, or read so by rules, is likely enough a characterisation from here on. */
const LEAST_SAID = 0.57;

/** A kind that may be told, and how likely it is; `isSaid` where the sentence's own words say it. */
export type Candidate = { kind: ClaimKind; likelihood: number; isSaid: boolean };

/** The kind that the sentence's own words say, else the likeliest; nothing where what is known of it speaks against it. */
export function candidateOf(features: readonly string[], weights: KindWeights): Candidate | undefined {
  const known = new Set(features);
  const odds = kindLikelihoods(features, weights);
  const ruled = Object.values(ClaimKind).find((kind) => known.has(`ruled:${kind}`));
  if (ruled && known.has(`plain:${ruled}`)) {
    const likelihood = odds.find(({ kind }) => kind === ruled)?.likelihood ?? 0;
    if (likelihood >= LEAST_PLAIN[ruled]) return { kind: ruled, likelihood, isSaid: true };
  }
  const [best] = odds.toSorted((a, b) => b.likelihood - a.likelihood);
  if (!best || best.kind === "none" || speaksAgainst(known, best.kind)) return undefined;
  if (ruled && ruled !== best.kind) {
    // A promise with a number is a promise.
    if (ruled === "promise" && best.kind === "quantity") return undefined;
    const enough = known.has(`plain:${ruled}`) ? LEAST_AGAINST_PLAIN : LEAST_AGAINST[best.kind];
    if (best.likelihood < enough) return undefined;
  }
  return { kind: best.kind, likelihood: best.likelihood, isSaid: false };
}

/**
 * Nobody promises what others foresee, nothing is counted yet that is foretold, what a survey found did not happen, and where
 * nobody leaves there is no reason.
 */
function speaksAgainst(known: ReadonlySet<string>, kind: ClaimKind): boolean {
  if (kind === "promise") return known.has("of others") || known.has("foretold");
  if (kind === "event") return known.has("foretold") || known.has("FINDING");
  if (kind === "quantity") return known.has("foretold");
  if (kind === "departure_reason") return !known.has("of leaving");
  return kind === "characterisation" && known.has("announced");
}

/** The kind that is told; nothing where it is not certain. */
export function certainKind(
  features: readonly string[],
  weights: KindWeights,
  least: Least,
): ClaimKind | undefined {
  const found = candidateOf(features, weights);
  if (!found) return undefined;
  const known = new Set(features);
  const isSaid = known.has("said") || known.has("ruled:characterisation");
  const isOpinion = found.kind === "characterisation" && isSaid && !known.has("of leaving");
  const enough = Math.min(least[found.kind], isOpinion ? LEAST_SAID : 1);
  return found.isSaid || found.likelihood >= enough ? found.kind : undefined;
}

/** The kind of claim that a sentence makes; nothing where it may be read as several. `least` is how sure one has to be. */
export function kindOf(
  sentence: string,
  reading: Reading,
  least: Least = LEAST[reading.lang],
): ClaimKind | undefined {
  return certainKind(kindFeatures(sentence, reading), WEIGHTS[reading.lang], least);
}
