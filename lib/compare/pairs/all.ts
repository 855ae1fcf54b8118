import { harmlessAcross } from "./cross/harmless";
import { movedAcross } from "./cross/moved";
import { englishActs } from "./en/acts";
import { englishAmounts } from "./en/amounts";
import { englishConditions } from "./en/conditions";
import { englishDeadlines } from "./en/deadlines";
import { harmlessEnglish } from "./en/harmless";
import { englishScope } from "./en/scope";
import { englishSeveral } from "./en/several";
import { englishStrength } from "./en/strength";
import type { Pair } from "./shape";
import { chineseActs } from "./zh/acts";
import { chineseAmounts } from "./zh/amounts";
import { chineseConditions } from "./zh/conditions";
import { chineseDeadlines } from "./zh/deadlines";
import { harmlessChinese } from "./zh/harmless";
import { chineseScope } from "./zh/scope";
import { chineseSeveral } from "./zh/several";
import { chineseStrength } from "./zh/strength";

const english = [englishAmounts, englishDeadlines, englishScope, englishActs, englishStrength];
const chinese = [chineseAmounts, chineseDeadlines, chineseScope, chineseActs, chineseStrength];

/** The floor that the comparer is held to. */
export const pairs: Pair[] = [
  ...[harmlessEnglish, ...english, englishConditions, englishSeveral].flat(),
  ...[harmlessChinese, ...chinese, chineseConditions, chineseSeveral].flat(),
  ...[harmlessAcross, movedAcross].flat(),
];
