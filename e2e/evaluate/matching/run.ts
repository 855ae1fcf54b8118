import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { IndexRow } from "@/lib/search/index/queries";
import { likelihoodOf } from "@/lib/search/rank/model";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { plainBm25 } from "./baselines/bm25";
import { tsRankCd } from "./baselines/queries";
import { indexed, openThrowaway } from "./collection";
import { documentOf, type Query, readMatching } from "./data";
import { lookUpQuery, rankedIds } from "./rank";
import { auc, precisionAtRecall, type RankedId, type Rankings, type Scores, score, type Told } from "./score";

/** Queries that Postgres' own ranking is asked: it takes most of a second for a long one. */
const MOST_OF_POSTGRES = 150;

function evenly<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, nth) => nth % step === 0);
}

const figure = (value: number) => value.toFixed(3).padStart(7);
const HEAD = `${"".padEnd(32)}  MAP@1   MAP@5     MRR     P@1    R@10   R@100`;

function line(name: string, { map1, map5, mrr, p1, recall10, recall100 }: Scores): string {
  return name.padEnd(32) + [map1, map5, mrr, p1, recall10, recall100].map(figure).join(" ");
}

async function rankAll(
  queries: readonly Query[],
  rank: (query: Query) => RankedId[] | Promise<RankedId[]>,
): Promise<Rankings> {
  const rankings = new Map<string, RankedId[]>();
  for (const query of queries) rankings.set(query.id, await rank(query));
  return rankings;
}

/** Of every other query the matches are as if they had never been checked: does the score of the first tell? */
async function tellMatches(index: IndexRow, queries: readonly Query[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const [nth, query] of queries.entries()) {
    const isMatch = nth % 2 === 0;
    const { hits } = await lookUpQuery(index, query, isMatch ? [] : query.matches);
    told.push({ score: hits[0] ? likelihoodOf(hits[0].features) : 0, isMatch });
  }
  return told;
}

/**
 * `npm run evaluate -- matching --data DIR [--queries FILE] [--predictions OUT]`: how well search finds the checked
 * claim that a text repeats, beside plain BM25 and Postgres' own ranking over the same rows.
 */
export async function evaluateMatching(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string" }, queries: { type: "string" }, predictions: { type: "string" } },
  });
  const { data, queries: file, predictions } = values;
  if (!data)
    throw new Refusal("npm run evaluate -- matching --data DIR [--queries FILE] [--predictions OUT]");
  return withLifecycle(async () => {
    const { claims, queries } = readMatching(data, file);
    await openThrowaway();
    const index = await indexed("matching", claims.map(documentOf));
    const begun = performance.now();
    const own = await step(`Asking ${queries.length} queries`, () =>
      rankAll(queries, async (query) => rankedIds(await lookUpQuery(index, query))),
    );
    const each = (performance.now() - begun) / Math.max(1, queries.length);
    if (predictions) writeRankings(predictions, queries, own);
    const told = await step("Taking the matches of every other query away", () =>
      tellMatches(index, queries),
    );
    const bm25 = await step("Plain BM25", () => rankAll(queries, plainBm25(claims)));
    const some = evenly(queries, MOST_OF_POSTGRES);
    const postgres = await step(`Postgres, ${some.length} of the queries`, async () =>
      rankAll(some, await tsRankCd(claims)),
    );
    console.log(
      `\n${queries.length} queries over ${claims.length} claims, ${each.toFixed(1)} ms a query\n\n${HEAD}`,
    );
    console.log(line("Stet", score(queries, own)));
    console.log(line("plain BM25 (MiniSearch)", score(queries, bm25)));
    console.log(line(`Postgres ts_rank_cd (${some.length} queries)`, score(some, postgres)));
    if (some.length < queries.length) console.log(line(`Stet (the same ${some.length})`, score(some, own)));
    console.log(
      `\nMatch or none, half of the matches taken away: AUC ${figure(auc(told)).trim()}, precision at 80% recall ${figure(precisionAtRecall(told)).trim()}`,
    );
    return 0;
  });
}

function writeRankings(file: string, queries: readonly Query[], rankings: Rankings): void {
  const lines = queries.map(({ id }) => JSON.stringify({ id, ranked: rankings.get(id) ?? [] }));
  writeFileSync(file, `${lines.join("\n")}\n`);
  console.log(`Predictions: ${file}`);
}
