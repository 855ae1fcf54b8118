import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { likelihoodAmong } from "@/lib/claims/scorer/rank";
import { type LabelledArticle, ownArticles } from "./articles";
import { learnArticles, PAIR_RIDGE, PAIR_ROUNDS, RAREST_MEASURE } from "./pairs";
import { readable } from "./readable";
import { areaUnderCurve } from "./score";

const FILE = join("lib", "claims", "scorer", "articleWeights.json");
const FOLDS = 5;
const FIRST = 12;
/** A smaller weight changes nothing that one sees. */
const LEAST = 0.02;

type Judged = { article: LabelledArticle; scores: number[] };

const learn = (articles: readonly LabelledArticle[]) => readable(learnArticles(articles), LEAST);

/** Every article as it is rated by what was learned from others. */
function judgedByOthers(articles: readonly LabelledArticle[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = new Map(Object.entries(learn(articles.filter((_, nth) => nth % FOLDS !== fold))));
    const left = articles.filter((_, nth) => nth % FOLDS === fold);
    return left.map((article) => ({
      article,
      scores: article.measures.map((one) => likelihoodAmong(one, weights)),
    }));
  }).flat();
}

/** Of the sentences that are marked, how many are among the first so many by score. */
function foundAmong({ article, scores }: Judged, first: number): number {
  const order = scores.map((score, place) => ({ score, place })).toSorted((a, b) => b.score - a.score);
  return order.slice(0, first).filter(({ place }) => article.isMarked[place]).length;
}

function tell(name: string, judged: readonly Judged[]): void {
  const markedIn = ({ isMarked }: LabelledArticle) => isMarked.filter(Boolean).length;
  const all = judged.reduce((sum, { article }) => sum + markedIn(article), 0);
  const share = (first: (one: Judged) => number) =>
    (judged.reduce((sum, one) => sum + foundAmong(one, first(one)), 0) / Math.max(1, all)).toFixed(3);
  const areas = judged.map(({ article, scores }) =>
    areaUnderCurve(scores.map((score, place) => ({ score, checkable: article.isMarked[place] === true }))),
  );
  const area = (areas.reduce((sum, one) => sum + one, 0) / Math.max(1, areas.length)).toFixed(3);
  console.log(
    `${name.padEnd(6)}${String(judged.length).padStart(4)} articles, ${all} marked: ${share(() => FIRST)} among the first ${FIRST}, ${share(({ article }) => markedIn(article))} among as many as are marked; area under the curve within an article ${area}`,
  );
}

/**
 * `npm run evaluate -- learn-articles`: learns from the project's own articles which sentences of one an editor marks
 * first, and writes the weights, after it told how well such weights do on articles left out.
 */
export function learnArticleWeights(): number {
  const articles = [...ownArticles("en"), ...ownArticles("zh")];
  console.log(`Articles not learned from, ${FOLDS} folds:`);
  const judged = judgedByOthers(articles);
  for (const lang of ["en", "zh"])
    tell(
      lang,
      judged.filter(({ article }) => article.lang === lang),
    );
  const sentences = articles.reduce((sum, { measures }) => sum + measures.length, 0);
  const learned = {
    obtained: `Learned by npm run evaluate -- learn-articles from ${articles.length} articles of ${sentences} sentences of the project's own (e2e/evaluate/suggest/articles): pairwise logistic regression within an article, ridge ${PAIR_RIDGE}, ${PAIR_ROUNDS} rounds, measures of at least ${RAREST_MEASURE} sentences.`,
    weights: learn(articles),
  };
  writeFileSync(FILE, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(`Weights written to ${FILE}`);
  return 0;
}
