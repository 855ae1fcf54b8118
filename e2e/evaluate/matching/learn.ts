import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readQuestion } from "@/lib/search/claims/queries";
import type { IndexRow } from "@/lib/search/index/queries";
import { FEATURES } from "@/lib/search/rank/features";
import { lookUp } from "@/lib/search/retrieve/retrieve";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { indexed, openThrowaway } from "./collection";
import { documentOf, type Query, readMatching } from "./data";
import { type Answer, dot, type Example, learnLikelihood, learnRanking, type Prior } from "./gradient";
import { auc, score } from "./score";

const WEIGHTS = "lib/search/rank/weights.json";
const FOLDS = 5;

/** What more in common can only speak for; a later place, and numbers that only the claim has, speak against. */
const AGAINST: readonly string[] = ["otherNumbers", "place"];
/** Set by hand for what the data says little of: it names no speaker of ours, and few of its posts have a number. */
const BY_HAND: Readonly<Record<string, number>> = { names: 0.6, numbers: 0.15, ofQuestion: 0.5 };
/** Of a single answer its place and its share of the first say nothing. */
const COMPARED: readonly string[] = ["share", "logShare", "place"];

const signs = FEATURES.map((name) => (AGAINST.includes(name) ? -1 : 1));
const ranking: Prior = { weights: FEATURES.map((name) => BY_HAND[name] ?? 0), signs };
const single = (features: readonly number[]) =>
  features.map((value, nth) => (COMPARED.includes(FEATURES[nth] ?? "") ? 0 : value));

type Seen = Example & { ids: readonly string[] };
/** A query with its date and without, and both as if its matches had never been checked. */
type Asked = { query: Query; dated: Seen; undated: Seen; unmatched: Seen; neither: Seen };

async function see(
  index: IndexRow,
  query: Query,
  how: { isDated: boolean; not?: readonly string[] },
): Promise<Seen> {
  const read = await readQuestion(query.text);
  const question = how.isDated ? read : { ...read, day: null };
  const asked = { index, audience: "public", question, groups: [], limit: 100, least: 0 } as const;
  const { hits } = await lookUp({ ...asked, not: how.not ?? [] });
  const ids = hits.map(({ key }) => key);
  return {
    ids,
    features: hits.map(({ features }) => features),
    matches: ids.map((id) => query.matches.includes(id)),
  };
}

function ranked({ ids, features }: Seen, weights: readonly number[]) {
  return ids
    .map((id, nth) => ({ id, score: dot(features[nth] ?? [], weights) }))
    .sort((a, b) => b.score - a.score);
}

/** The first answer by these weights. */
function first(seen: Seen, weights: readonly number[], query: Query): Answer[] {
  const id = ranked(seen, weights)[0]?.id;
  const features = seen.features[seen.ids.indexOf(id ?? "")];
  return features ? [{ features: single(features), isMatch: query.matches.includes(id ?? "") }] : [];
}

function learn(asked: readonly Asked[]) {
  const weights = learnRanking(
    asked.flatMap(({ dated, undated }) => [dated, undated]),
    ranking,
  );
  const answers = asked.flatMap(({ query, dated, undated, unmatched, neither }) =>
    [dated, undated, unmatched, neither].flatMap((seen) => first(seen, weights, query)),
  );
  return { weights, ...likelihood(answers) };
}

function likelihood(answers: readonly Answer[]) {
  const { weights, bias } = learnLikelihood(answers, ranking);
  return { likelihood: weights, bias };
}

/** What is learned without a query is tried on it: an honest estimate. */
function leftOut(asked: readonly Asked[]): string {
  const rankings = { dated: new Map(), undated: new Map() };
  const told: { score: number; isMatch: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = learn(asked.filter((_, nth) => nth % FOLDS !== fold));
    for (const [nth, one] of asked.entries()) {
      if (nth % FOLDS !== fold) continue;
      for (const how of ["dated", "undated"] as const) {
        rankings[how].set(one.query.id, ranked(one[how], learned.weights));
      }
      const isMatch = nth % 2 === 0;
      const [answer] = first(isMatch ? one.dated : one.unmatched, learned.weights, one.query);
      told.push({ score: answer ? dot(answer.features, learned.likelihood) : -99, isMatch });
    }
  }
  const queries = asked.map(({ query }) => query);
  const map5 = (how: "dated" | "undated") => score(queries, rankings[how]).map5.toFixed(3);
  return `${FOLDS} folds: MAP@5 ${map5("dated")}, without dates ${map5("undated")}; match or none AUC ${auc(told).toFixed(3)}`;
}

const named = (weights: readonly number[]) =>
  Object.fromEntries(FEATURES.map((name, nth) => [name, Number((weights[nth] ?? 0).toFixed(3))]));

/** `npm run evaluate -- learn-ranking --data DIR`: learns the weights of search anew and writes them. */
export async function learnRankingWeights(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  if (!values.data) throw new Refusal("npm run evaluate -- learn-ranking --data DIR");
  const { claims, queries } = readMatching(values.data);
  return withLifecycle(async () => {
    await openThrowaway();
    const index = await indexed("matching", claims.map(documentOf));
    const asked = await step(
      "Asking every query, with its date, without, and without its matches",
      async () => {
        const all: Asked[] = [];
        for (const query of queries) {
          all.push({
            query,
            dated: await see(index, query, { isDated: true }),
            undated: await see(index, query, { isDated: false }),
            unmatched: await see(index, query, { isDated: true, not: query.matches }),
            neither: await see(index, query, { isDated: false, not: query.matches }),
          });
        }
        return all;
      },
    );
    console.log(leftOut(asked));
    const learned = learn(asked);
    const written = {
      ranking: named(learned.weights),
      likelihood: named(learned.likelihood),
      bias: Number(learned.bias.toFixed(3)),
    };
    writeFileSync(WEIGHTS, `${JSON.stringify(written, null, 2)}\n`);
    console.log(`Wrote ${WEIGHTS}:\n${JSON.stringify(written, null, 2)}`);
    return 0;
  });
}
