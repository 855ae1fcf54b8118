import { ClaimKind, type Lang } from "@/lib/generated/prisma/enums";
import type { Reading } from "../reading/speaker";
import { kindFeatures } from "./features";
import learned from "./weights.json" with { type: "json" };

/** What a sentence may be: a claim of a kind, or none. */
export const KINDS = [...Object.values(ClaimKind), "none"] as const;
type JudgedKind = (typeof KINDS)[number];
/** Of each kind the weights of its features: one logistic regression for each, of whether an editor might choose it. */
export type KindWeights = Partial<Record<JudgedKind, Readonly<Record<string, number>>>>;

/**
 * How sure the model has to be, 0 to 1: where rules read nothing, where they read the same kind, and where the sentence's
 * own words say so. On articles left out, one claim in twenty is then told wrongly at most.
 */
type Least = { open: number; ruled: number; plain: number };
const LEAST: Least = { open: 0.72, ruled: 0.68, plain: 0.15 };
/** No claim at all, as likely as this: no kind is told. */
const NO_CLAIM = 0.6;

const WEIGHTS: Record<Lang, KindWeights> = learned.weights;

const oddsOf = (features: readonly string[], weights: Readonly<Record<string, number>> = {}) =>
  1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (weights[name] ?? 0), weights.bias ?? 0)));

/** The kind that an editor would likeliest choose, and how likely that is; nothing where two are as likely. */
function likeliestKind(
  features: readonly string[],
  weights: KindWeights,
): { kind: JudgedKind; likelihood: number } | undefined {
  const odds = KINDS.map((kind) => ({ kind, likelihood: oddsOf(features, weights[kind]) }));
  const [best, second] = odds.toSorted((a, b) => b.likelihood - a.likelihood);
  const isNone = odds.some(({ kind, likelihood }) => kind === "none" && likelihood >= NO_CLAIM);
  return !best || isNone || best.likelihood === second?.likelihood ? undefined : best;
}

/** The kind that is told: nothing where it is not certain, or where rules read another. */
export function certainKind(
  {
    ruled,
    isPlain,
    isOfOthers,
    isOfLeaving,
    isForetold,
    isAnnounced,
    features,
  }: ReturnType<typeof kindFeatures>,
  weights: KindWeights,
  least: Least = LEAST,
): ClaimKind | undefined {
  if (isPlain) return ruled && oddsOf(features, weights[ruled]) >= least.plain ? ruled : undefined;
  const { kind = "none", likelihood = 0 } = likeliestKind(features, weights) ?? {};
  if (kind === "none" || (ruled && ruled !== kind)) return undefined;
  if ((kind === "promise" && isOfOthers) || (kind === "departure_reason" && !isOfLeaving)) return undefined;
  if (isForetold && (kind === "promise" || kind === "quantity" || kind === "event")) return undefined;
  if (kind === "characterisation" && isAnnounced) return undefined;
  return likelihood >= (ruled ? least.ruled : least.open) ? kind : undefined;
}

/** The kind of claim that a sentence makes; nothing where it may be read as several. `least` is how sure one has to be. */
export function kindOf(sentence: string, reading: Reading, least?: Least): ClaimKind | undefined {
  return certainKind(kindFeatures(sentence, reading), WEIGHTS[reading.lang], least);
}
