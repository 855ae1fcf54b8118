import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { IndexRow } from "@/lib/search/index/queries";
import { Refusal, step, withLifecycle } from "@/prisma/process/lifecycle";
import { plainBm25 } from "./baselines/bm25";
import { tsRankCd } from "./baselines/queries";
import { indexed, openTemporaryDatabase } from "./collection";
import { documentOf, type Query, readMatching } from "./data";
import { rankedIds, searchCollection } from "./rank";
import {
  auc,
  type Classified,
  precisionAtRecall,
  type RankedId,
  type Rankings,
  type Scores,
  score,
} from "./score";

/** Queries for Postgres' own ranking, which takes most of a second for a long one. */
const MAX_POSTGRES_QUERIES = 150;

function sample<T>(all: readonly T[], size: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / size));
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

/** The likelihood of the first hit, with the matches of every other query excluded: does it tell match from none? */
async function classify(index: IndexRow, queries: readonly Query[]): Promise<Classified[]> {
  const classified: Classified[] = [];
  for (const [nth, query] of queries.entries()) {
    const isMatch = nth % 2 === 0;
    const { hits } = await searchCollection(index, query, isMatch ? [] : query.matches);
    classified.push({ score: hits[0]?.likelihood ?? 0, isMatch });
  }
  return classified;
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
    await openTemporaryDatabase();
    const index = await indexed("matching", claims.map(documentOf));
    const start = performance.now();
    const own = await step(`Asking ${queries.length} queries`, () =>
      rankAll(queries, async (query) => rankedIds(await searchCollection(index, query))),
    );
    const each = (performance.now() - start) / Math.max(1, queries.length);
    if (predictions) writeRankings(predictions, queries, own);
    const classified = await step("Taking the matches of every other query away", () =>
      classify(index, queries),
    );
    const bm25 = await step("Plain BM25", () => rankAll(queries, plainBm25(claims)));
    const some = sample(queries, MAX_POSTGRES_QUERIES);
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
      `\nMatch or none, half of the matches taken away: AUC ${figure(auc(classified)).trim()}, precision at 80% recall ${figure(precisionAtRecall(classified)).trim()}`,
    );
    return 0;
  });
}

function writeRankings(file: string, queries: readonly Query[], rankings: Rankings): void {
  const lines = queries.map(({ id }) => JSON.stringify({ id, ranked: rankings.get(id) ?? [] }));
  writeFileSync(file, `${lines.join("\n")}\n`);
  console.log(`Predictions: ${file}`);
}
