import { parseArgs } from "node:util";
import { prepareQuery } from "@/lib/search/claims/queries";
import type { IndexRow } from "@/lib/search/index/queries";
import { FEATURES } from "@/lib/search/rank/features";
import weights from "@/lib/search/rank/weights.json" with { type: "json" };
import { retrieve } from "@/lib/search/retrieve/retrieve";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { indexed, openTemporaryDatabase } from "./collection";
import { documentOf, type Query, readMatching } from "./data";
import { type Answer, dot, type Example, learnLikelihood, learnRanking, type Prior } from "./gradient";
import { auc, score } from "./score";
import { named, rounded, SIGNS, withoutComparisons, writeWeights } from "./weights";

const FOLDS = 5;

/** Prior weights of features that are rare in the data: it names no speaker of ours, and few of its posts have a number. */
const PRIORS: Readonly<Record<string, number>> = { names: 0.6, numbers: 0.15, queryCoverage: 0.5 };
const ranking: Prior = { weights: FEATURES.map((name) => PRIORS[name] ?? 0), signs: SIGNS };

type Candidates = Example & { ids: readonly string[] };
/** The candidates of a query with its date and without, and both with its matches excluded. */
type Sample = {
  query: Query;
  dated: Candidates;
  undated: Candidates;
  unmatched: Candidates;
  neither: Candidates;
};

async function candidatesOf(
  index: IndexRow,
  query: Query,
  how: { isDated: boolean; excludedKeys?: readonly string[] },
): Promise<Candidates> {
  const { parsed } = await prepareQuery(query.text);
  const { hits } = await retrieve({
    index,
    audience: "public",
    query: how.isDated ? parsed : { ...parsed, day: null },
    filters: [],
    limit: 100,
    minimumMatch: 0,
    excludedKeys: how.excludedKeys ?? [],
  });
  const ids = hits.map(({ key }) => key);
  return {
    ids,
    features: hits.map(({ features }) => features),
    matches: ids.map((id) => query.matches.includes(id)),
  };
}

function ranked({ ids, features }: Candidates, weights: readonly number[]) {
  return ids
    .map((id, nth) => ({ id, score: dot(features[nth] ?? [], weights) }))
    .sort((a, b) => b.score - a.score);
}

/** The first hit by these weights. */
function firstHit(candidates: Candidates, weights: readonly number[], query: Query): Answer[] {
  const id = ranked(candidates, weights)[0]?.id;
  const features = candidates.features[candidates.ids.indexOf(id ?? "")];
  return features
    ? [{ features: withoutComparisons(features), isMatch: query.matches.includes(id ?? "") }]
    : [];
}

function learn(samples: readonly Sample[]) {
  const weights = learnRanking(
    samples.flatMap(({ dated, undated }) => [dated, undated]),
    ranking,
  );
  const answers = samples.flatMap(({ query, dated, undated, unmatched, neither }) =>
    [dated, undated, unmatched, neither].flatMap((candidates) => firstHit(candidates, weights, query)),
  );
  return { weights, ...likelihood(answers) };
}

function likelihood(answers: readonly Answer[]) {
  const { weights, bias } = learnLikelihood(answers, ranking);
  return { likelihood: weights, bias };
}

/** Cross-validation: each query is scored by weights that were learned without it. */
function crossValidate(samples: readonly Sample[]): string {
  const rankings = { dated: new Map(), undated: new Map() };
  const classified: { score: number; isMatch: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = learn(samples.filter((_, nth) => nth % FOLDS !== fold));
    for (const [nth, one] of samples.entries()) {
      if (nth % FOLDS !== fold) continue;
      for (const how of ["dated", "undated"] as const) {
        rankings[how].set(one.query.id, ranked(one[how], learned.weights));
      }
      const isMatch = nth % 2 === 0;
      const [answer] = firstHit(isMatch ? one.dated : one.unmatched, learned.weights, one.query);
      classified.push({ score: answer ? dot(answer.features, learned.likelihood) : -99, isMatch });
    }
  }
  const queries = samples.map(({ query }) => query);
  const map5 = (how: "dated" | "undated") => score(queries, rankings[how]).map5.toFixed(3);
  return `${FOLDS} folds: MAP@5 ${map5("dated")}, without dates ${map5("undated")}; match or none AUC ${auc(classified).toFixed(3)}`;
}

/** `npm run evaluate -- learn-ranking --data DIR`: learns the weights of search anew and writes them. */
export async function learnRankingWeights(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data) throw new Refusal("npm run evaluate -- learn-ranking --data DIR");
  const { claims, queries } = readMatching(values.data);
  return withLifecycle(async () => {
    await openTemporaryDatabase();
    const index = await indexed("matching", claims.map(documentOf));
    const samples = await step(
      "Asking every query, with its date, without, and without its matches",
      async () => {
        const all: Sample[] = [];
        for (const query of queries) {
          all.push({
            query,
            dated: await candidatesOf(index, query, { isDated: true }),
            undated: await candidatesOf(index, query, { isDated: false }),
            unmatched: await candidatesOf(index, query, { isDated: true, excludedKeys: query.matches }),
            neither: await candidatesOf(index, query, { isDated: false, excludedKeys: query.matches }),
          });
        }
        return all;
      },
    );
    console.log(crossValidate(samples));
    const learned = learn(samples);
    writeWeights({
      ...weights,
      ranking: named(learned.weights),
      likelihood: named(learned.likelihood),
      bias: rounded(learned.bias),
    });
    return 0;
  });
}
