import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import type { Reading } from "../reading/speaker";
import { kindFeatures } from "./features";
import learned from "./weights.json" with { type: "json" };

/** What a sentence may be: a claim of a kind, or none. */
export const KINDS = [...Object.values(ClaimKind), "none"] as const;
type JudgedKind = (typeof KINDS)[number];
/** Of each kind the weights of its features: one logistic regression for each against the others. */
export type KindWeights = Partial<Record<JudgedKind, Readonly<Record<string, number>>>>;

/** How sure the model has to be, 0 to 1: where rules read nothing, and where they read the same kind. */
type Least = { open: number; ruled: number };
const LEAST: Least = { open: 0.55, ruled: 0.3 };
/** So much surer where it says what something is like: every other sentence might be read so. */
const VAGUE = 0.15;

const WEIGHTS: Record<Lang, KindWeights> = learned.weights;

const oddsOf = (features: readonly string[], weights: Readonly<Record<string, number>> = {}) =>
  1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (weights[name] ?? 0), weights.bias ?? 0)));

/** The likeliest kind of a sentence with these features, and how likely it is among all of them. */
function likeliestKind(
  features: readonly string[],
  weights: KindWeights,
): { kind: JudgedKind; likelihood: number } {
  const odds = KINDS.map((kind) => oddsOf(features, weights[kind]));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const best = odds.indexOf(Math.max(...odds));
  return { kind: KINDS[best] ?? "none", likelihood: (odds[best] ?? 0) / all };
}

/** The kind that is told: nothing where it is not certain, or where rules read another. */
export function certainKind(
  { ruled, isPlain, isOfOthers, features }: ReturnType<typeof kindFeatures>,
  weights: KindWeights,
  least: Least = LEAST,
): ClaimKind | undefined {
  if (isPlain) return ruled;
  const { kind, likelihood } = likeliestKind(features, weights);
  if (kind === "none" || (ruled && ruled !== kind)) return undefined;
  if (kind === "promise" && isOfOthers) return undefined;
  return likelihood >= (ruled ? least.ruled : least.open) + (kind === "characterisation" ? VAGUE : 0)
    ? kind
    : undefined;
}

/** The kind of claim that a sentence makes; nothing where it may be read as several. `least` is how sure one has to be. */
export function kindOf(sentence: string, reading: Reading, least?: Least): ClaimKind | undefined {
  return certainKind(kindFeatures(sentence, reading), WEIGHTS[reading.lang], least);
}
