import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import type { Reading } from "../reading/speaker";
import { type KindFeatures, kindFeatures } from "./features";
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

/** How sure each kind has to be before it is told, 0 to 1. */
export type Least = OfEachKind<number>;

/** Of each thing known how far it leans to each kind, in the order of `KINDS`, and at last to no claim at all. */
export type Weights = Readonly<Record<string, readonly number[]>>;

const WEIGHTS: Record<Lang, Weights> = learned.weights;
const LEAST: Record<Lang, Least> = learned.least;

/** How much all names count together, and each direction of what the words mean beside them: it did best in folds. */
const [NAMES, MEANING] = [3, 0.15];

/** What is known, each by its name, and how much of it there is. */
export type Known = readonly (readonly [name: string, amount: number])[];

/** A long sentence has many features: each counts less. */
export function known({ names, meaning }: KindFeatures): Known {
  const amount = NAMES / Math.sqrt(Math.max(1, names.length));
  return [
    ...names.map((name) => [name, amount] as const),
    ...meaning.map((place, nth) => [`meaning ${nth}`, place * MEANING] as const),
  ];
}

/** How likely each kind is, in the order of `KINDS`, of what is a claim. */
function likelihoods(things: Known, weights: Weights): number[] {
  const odds = KINDS.map((_, nth) =>
    things.reduce(
      (sum, [name, amount]) => sum + (weights[name]?.[nth] ?? 0) * amount,
      weights.bias?.[nth] ?? 0,
    ),
  );
  const most = Math.max(...odds);
  const shares = odds.map((one) => Math.exp(one - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => one / all);
}

/** A kind that may be told, and how sure it is. */
export type Candidate = { kind: ClaimKind; sure: number };

/** The surest kind; nothing where what is known of the sentence speaks against it. */
export function candidateOf(features: KindFeatures, weights: Weights): Candidate | undefined {
  const signs = new Set(features.names);
  if (isOfBrokenPromise(signs)) return { kind: "accusation", sure: 1 };
  const likely = likelihoods(known(features), weights);
  const all = KINDS.map((kind, nth) => ({ kind, sure: likely[nth] ?? 0 }));
  const [best] = all.toSorted((a, b) => b.sure - a.sure);
  return best && !speaksAgainst(signs, best.kind) ? best : undefined;
}

/** Whoever is blamed over what was promised is accused, whatever else the words say. */
const isOfBrokenPromise = (features: ReadonlySet<string>) =>
  features.has("plain:accusation") && features.has("cue:commitment");

/**
 * Nobody promises what others foresee, nothing is counted yet that is foretold, what a survey found did not happen, where
 * nobody leaves there is no reason, a promise with a number is a promise, and of a promise that is spoken about more is said
 * than how it is. A question claims nothing.
 */
function speaksAgainst(features: ReadonlySet<string>, kind: ClaimKind): boolean {
  if (features.has("ASKS")) return true;
  if (kind === "promise") return features.has("of others") || features.has("foretold");
  if (kind === "event") return features.has("foretold") || features.has("FINDING");
  if (kind === "quantity") return features.has("foretold") || features.has("ruled:promise");
  if (kind === "departure_reason") return !features.has("of leaving");
  return kind === "characterisation" && (features.has("announced") || features.has("OF_A_PROMISE"));
}

/** The kind that is told; nothing where it is not certain. */
export function certainKind(features: KindFeatures, weights: Weights, least: Least): ClaimKind | undefined {
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
