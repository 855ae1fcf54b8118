import { FEATURES } from "@/lib/search/rank/features";
import { LIKELY } from "@/lib/search/rank/model";
import weights from "@/lib/search/rank/weights.json" with { type: "json" };
import { step, withLifecycle } from "@/prisma/process/lifecycle";
import { openTemporaryDatabase } from "../matching/collection";
import { type Answer, dot, learnLikelihood, type Prior } from "../matching/gradient";
import { named, rounded, SIGNS, withoutComparisons, writeWeights } from "../matching/weights";
import { claimSamples, crossingDocuments } from "./collection";
import { type Asked, neverSaid } from "./neverSaid";
import { queries } from "./queries";
import { searcherOf } from "./search";

const FOLDS = 5;
/** First hits of a question that are learned from. */
const HITS = 5;
const PRIOR: Prior = { weights: FEATURES.map(() => 0), signs: SIGNS };

type Sample = Answer & { id: string; asks: boolean };

async function samplesOf(
  documents: ReturnType<typeof crossingDocuments>,
  asked: readonly Asked[],
): Promise<Sample[]> {
  const ask = await searcherOf(documents);
  const keys = new Set(documents.map(({ key }) => key));
  const samples: Sample[] = [];
  for (const { id, text, matches } of asked) {
    const asks = matches.length > 0;
    if (asks && !matches.some((key) => keys.has(key))) continue;
    for (const { key, features } of (await ask(text)).slice(0, HITS))
      samples.push({ id, asks, features: withoutComparisons(features), isMatch: matches.includes(key) });
  }
  return samples;
}

/** Of what weights that were learned without a question say is likely the same, how much is, and how much is found. */
function crossValidate(samples: readonly Sample[]): string {
  const ids = [...new Set(samples.map(({ id }) => id))];
  const folds = new Map(ids.map((id, nth) => [id, nth % FOLDS]));
  const told = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = learnLikelihood(
      samples.filter(({ id }) => folds.get(id) !== fold),
      PRIOR,
    );
    return samples
      .filter(({ id }) => folds.get(id) === fold)
      .map((one) => ({ ...one, odds: dot(one.features, learned.weights) + learned.bias }));
  }).flat();
  const likely = told.filter(({ odds }) => odds >= Math.log(LIKELY / (1 - LIKELY)));
  const [right, all] = [likely, told].map((some) => some.filter(({ isMatch }) => isMatch).length);
  const ofNobody = likely.filter(({ asks }) => !asks).length;
  return `${FOLDS} folds: ${likely.length} likely, ${right} of them the same claim, of ${all}; ${ofNobody} for sentences that no claim says`;
}

/**
 * `npm run evaluate -- learn-likelihood`: learns from the project's own questions how likely a claim says the same as a
 * Chinese text, in a collection of some dozens and in one of thousands, and writes it among the weights.
 */
export function learnChineseLikelihood(): Promise<number> {
  return withLifecycle(async () => {
    await openTemporaryDatabase();
    const documents = crossingDocuments();
    const slugs = new Set(claimSamples.map(({ slug }) => slug));
    const asked = [...queries.filter(({ lang }) => lang === "zh"), ...neverSaid("zh")];
    const samples = await step(`Asking ${asked.length} questions`, async () => [
      ...(await samplesOf(documents, asked)),
      ...(await samplesOf(
        documents.filter(({ key }) => slugs.has(key)),
        asked,
      )),
    ]);
    console.log(crossValidate(samples));
    const { weights: learned, bias } = learnLikelihood(samples, PRIOR);
    writeWeights({ ...weights, chinese: { likelihood: named(learned), bias: rounded(bias) } });
    return 0;
  });
}
