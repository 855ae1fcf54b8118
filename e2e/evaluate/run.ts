import { Refusal } from "@/prisma/process/lifecycle";
import { evaluateAnchor } from "./anchor/run";
import { learnChineseLikelihood } from "./crossing/learn";
import { evaluateCrossing } from "./crossing/run";
import { evaluateDocuments } from "./documents/run";
import { evaluateForms } from "./forms/run";
import { evaluateImport } from "./imports/run";
import { learnKindWeights } from "./kinds/learn";
import { makeMeanings } from "./kinds/meanings";
import { learnRankingWeights } from "./matching/learn";
import { evaluateMatching } from "./matching/run";
import { evaluateNumbers } from "./numbers/run";
import { calibrateWeights } from "./rewordings/calibrate";
import { learnWeights } from "./rewordings/learn";
import { evaluateRewordings } from "./rewordings/run";
import { learnSuggestWeights } from "./suggest/learn";
import { learnArticleWeights } from "./suggest/learnArticles";
import { evaluateSuggest } from "./suggest/run";
import { evaluateWatch } from "./watch/run";

const EVALUATIONS: Record<string, (args: string[]) => number | Promise<number>> = {
  rewordings: evaluateRewordings,
  documents: evaluateDocuments,
  learn: learnWeights,
  calibrate: calibrateWeights,
  matching: evaluateMatching,
  "learn-ranking": learnRankingWeights,
  crossing: evaluateCrossing,
  "learn-likelihood": learnChineseLikelihood,
  import: evaluateImport,
  suggest: evaluateSuggest,
  "learn-suggest": learnSuggestWeights,
  "learn-articles": learnArticleWeights,
  "learn-kinds": learnKindWeights,
  "word-meanings": makeMeanings,
  forms: evaluateForms,
  anchor: evaluateAnchor,
  numbers: evaluateNumbers,
  watch: evaluateWatch,
};

/** `npm run evaluate -- NAME [options]`. */
export async function run([name, ...args]: string[]): Promise<number> {
  const evaluate = EVALUATIONS[name ?? ""];
  if (!evaluate) throw new Refusal(`npm run evaluate -- ${Object.keys(EVALUATIONS).join(" | ")} [options]`);
  try {
    return await evaluate(args);
  } catch (error) {
    throw isWrongOption(error) ? new Refusal(`npm run evaluate -- ${name}: ${error.message}`) : error;
  }
}

/** Whether it is what `parseArgs` throws at an option that is not there, or lacks its value. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
