import { Refusal } from "@/prisma/process/lifecycle";
import { evaluateCrossing } from "./crossing/run";
import { learnRankingWeights } from "./matching/learn";
import { evaluateMatching } from "./matching/run";
import { evaluateNumbers } from "./numbers/run";
import { calibrateWeights } from "./rewordings/calibrate";
import { learnWeights } from "./rewordings/learn";
import { evaluateRewordings } from "./rewordings/run";

const EVALUATIONS: Record<string, (args: string[]) => number | Promise<number>> = {
  rewordings: evaluateRewordings,
  learn: learnWeights,
  calibrate: calibrateWeights,
  matching: evaluateMatching,
  "learn-ranking": learnRankingWeights,
  crossing: evaluateCrossing,
  numbers: evaluateNumbers,
};

/** `npm run evaluate -- NAME [options]`. */
export async function run([name, ...args]: string[]): Promise<number> {
  const evaluate = EVALUATIONS[name ?? ""];
  if (!evaluate) throw new Refusal(`npm run evaluate -- ${Object.keys(EVALUATIONS).join(" | ")} [options]`);
  return evaluate(args);
}
