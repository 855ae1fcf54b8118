import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import type { Reading } from "../reading/speaker";
import { kindFeatures } from "./features";
import learned from "./weights.json" with { type: "json" };

/** What a claim may be. */
export const KINDS: readonly ClaimKind[] = Object.values(ClaimKind);
type OfEachKind<T> = Readonly<Record<ClaimKind, T>>;
export const ofEachKind = <T>(of: (kind: ClaimKind, nth: number) => T): OfEachKind<T> => {
  const own = (kind: ClaimKind) => of(kind, KINDS.indexOf(kind));
  return {
    promise: own("promise"),
    departure_reason: own("departure_reason"),
    event: own("event"),
    quantity: own("quantity"),
    characterisation: own("characterisation"),
    accusation: own("accusation"),
  };
};

/** Of each kind a weight for each thing known. */
export type Weights = OfEachKind<Readonly<Record<string, number>>>;
/** How sure each kind has to be before it is told, 0 to 1. */
export type Least = OfEachKind<number>;

/**
 * Two steps, a logistic regression for each kind in both. The first weighs all features of a sentence, word by word. The second
 * weighs what the first says of all kinds together, and what the rules read: where they are sure they decide.
 */
export type KindWeights = { features: Weights; evidence: Weights };

const WEIGHTS: Record<Lang, KindWeights> = learned.weights;
/** On articles left out, about five claims in a hundred are then told wrongly. */
const LEAST: Record<Lang, Least> = learned.least;

/** Log odds beyond this are as good as certain. */
const MOST_SURE = 8;

/** What is known, each by its name, and how much of it there is. */
export type Known = readonly (readonly [name: string, amount: number])[];

/** A long sentence has many features: each counts less. */
export const known = (features: readonly string[]): Known => {
  const amount = 1 / Math.sqrt(Math.max(1, features.length));
  return features.map((name) => [name, amount]);
};

const weigh = (things: Known, weights: Readonly<Record<string, number>>): number =>
  things.reduce((sum, [name, amount]) => sum + (weights[name] ?? 0) * amount, weights.bias ?? 0);

/** The log odds of each kind by the features alone, in the order of `KINDS`. */
export function leanings(features: readonly string[], weights: Weights): number[] {
  const things = known(features);
  return KINDS.map((kind) => Math.max(-MOST_SURE, Math.min(MOST_SURE, weigh(things, weights[kind]))));
}

/** What the second step weighs as well, beside the first. */
const SIGN =
  /^(?:ruled|plain):|^(?:said|unsaid|quoted|of others|foretold|of leaving|announced|FINDING|cue:(?:accuse|quantity|ahead))$/u;

/** What is known of a kind after the first step: how far each is leant to, and by how much others stand before it. */
export function evidenceOf(nth: number, towards: readonly number[], features: readonly string[]): Known {
  const [next = 0, third = 0] = towards.filter((_, other) => other !== nth).toSorted((a, b) => b - a);
  return [
    ...KINDS.map((kind, place) => [`towards ${kind}`, towards[place] ?? 0] as const),
    ["next", next],
    ["third", third],
    ["behind", Math.min(0, (towards[nth] ?? 0) - next)],
    ...features.filter((name) => SIGN.test(name)).map((name) => [name, 1] as const),
  ];
}

/** A kind that may be told, and how sure it is. */
export type Candidate = { kind: ClaimKind; sure: number };

/** The surest kind; nothing where what is known of the sentence speaks against it. */
export function candidateOf(features: readonly string[], weights: KindWeights): Candidate | undefined {
  const signs = new Set(features);
  if (isOfBrokenPromise(signs)) return { kind: "accusation", sure: 1 };
  const towards = leanings(features, weights.features);
  const all = KINDS.map((kind, nth) => ({
    kind,
    sure: 1 / (1 + Math.exp(-weigh(evidenceOf(nth, towards, features), weights.evidence[kind]))),
  }));
  const [best] = all.toSorted((a, b) => b.sure - a.sure);
  return best && !speaksAgainst(signs, best.kind) ? best : undefined;
}

/** Whoever is blamed over what was promised is accused, whatever else the words say. */
const isOfBrokenPromise = (features: ReadonlySet<string>) =>
  features.has("plain:accusation") && features.has("cue:commitment");

/**
 * Nobody promises what others foresee, nothing is counted yet that is foretold, what a survey found did not happen, where
 * nobody leaves there is no reason, and a promise with a number is a promise. A question claims nothing.
 */
function speaksAgainst(features: ReadonlySet<string>, kind: ClaimKind): boolean {
  if (features.has("ASKS")) return true;
  if (kind === "promise") return features.has("of others") || features.has("foretold");
  if (kind === "event") return features.has("foretold") || features.has("FINDING");
  if (kind === "quantity") return features.has("foretold") || features.has("ruled:promise");
  if (kind === "departure_reason") return !features.has("of leaving");
  return kind === "characterisation" && features.has("announced");
}

/** The kind that is told; nothing where it is not certain. */
export function certainKind(
  features: readonly string[],
  weights: KindWeights,
  least: Least,
): ClaimKind | undefined {
  const found = candidateOf(features, weights);
  return found && found.sure >= least[found.kind] ? found.kind : undefined;
}

/** The kind of claim that a sentence makes; nothing where it may be read as several. `least` is how sure one has to be. */
export function kindOf(
  sentence: string,
  reading: Reading,
  least: Least = LEAST[reading.lang],
): ClaimKind | undefined {
  return certainKind(kindFeatures(sentence, reading), WEIGHTS[reading.lang], least);
}
