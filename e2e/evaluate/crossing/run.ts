import type { Document } from "@/lib/search/index/document";
import { withLifecycle } from "@/prisma/process/lifecycle";
import { openTemporaryDatabase } from "../matching/collection";
import { crossingDocuments } from "./collection";
import { tellMarks } from "./marks";
import { queries } from "./queries";
import { type Answered, recallOf, score } from "./score";
import { searcherOf } from "./search";

/** Answers that are shown of a query whose claim is not among the first five. */
const SHOWN = 3;

const figure = (value: number) => value.toFixed(3);

function line(name: string, some: readonly Answered[]): string {
  const { queries, first, recallAt5, mrr } = score(some);
  return `${name.padEnd(38)}${String(queries).padStart(7)}${[first, recallAt5, mrr].map((n) => figure(n).padStart(10)).join("")}`;
}

function table(answered: readonly Answered[]): string {
  const groups = [...new Set(queries.map(({ group }) => group))];
  return [
    `${"".padEnd(38)}queries       P@1  recall@5       MRR`,
    ...groups.map((group) =>
      line(
        group,
        answered.filter(({ query }) => query.group === group),
      ),
    ),
    line("all", answered),
  ].join("\n");
}

function missed(answered: readonly Answered[], documents: readonly Document[]): string {
  const words = new Map(documents.map(({ key, texts }) => [key, texts.statement[0] ?? ""]));
  return answered
    .filter((one) => recallOf(one) < 1)
    .map(({ query, hits }) => {
      const wanted = query.matches.map((id) => `${hits.indexOf(id) + 1 || "–"} ${words.get(id)}`);
      const instead = hits.slice(0, SHOWN).map((id) => words.get(id));
      return [
        `\n${query.group}: ${query.text}`,
        ...wanted.map((one) => `  wanted, at ${one}`),
        ...instead,
      ].join("\n  ");
    })
    .join("\n");
}

/**
 * `npm run evaluate -- crossing`: whether a claim is found in another language, script or wording, over the project's
 * own queries against the claims of the sample, others made up, and thousands like them.
 */
export function evaluateCrossing(): Promise<number> {
  return withLifecycle(async () => {
    await openTemporaryDatabase();
    const documents = crossingDocuments();
    const ask = await searcherOf(documents);
    const answered: Answered[] = [];
    const began = performance.now();
    for (const query of queries)
      answered.push({ query, hits: (await ask(query.text)).map(({ key }) => key) });
    const each = (performance.now() - began) / queries.length;
    console.log(`\nNot among the first five${missed(answered, documents) || ": none"}\n\n${table(answered)}`);
    console.log(`\n${each.toFixed(1)} ms a query`);
    await tellMarks(ask, documents);
    return 0;
  });
}
