import { harmlessAcross } from "./cross/harmless";
import { movedAcross } from "./cross/moved";
import { englishActs } from "./en/acts";
import { englishAmounts } from "./en/amounts";
import { englishConditions } from "./en/conditions";
import { englishCoordinations } from "./en/coordinations";
import { englishDeadlines } from "./en/deadlines";
import { englishDirections } from "./en/directions";
import { harmlessEnglish } from "./en/harmless";
import { englishHedges } from "./en/hedges";
import { englishScope } from "./en/scope";
import { englishSeveral } from "./en/several";
import { englishSlots } from "./en/slots";
import { englishStrength } from "./en/strength";
import type { Pair } from "./shape";
import { chineseActs } from "./zh/acts";
import { chineseAmounts } from "./zh/amounts";
import { chineseConditions } from "./zh/conditions";
import { chineseCoordinations } from "./zh/coordinations";
import { chineseDeadlines } from "./zh/deadlines";
import { chineseDirections } from "./zh/directions";
import { harmlessChinese } from "./zh/harmless";
import { chineseHedges } from "./zh/hedges";
import { chineseScope } from "./zh/scope";
import { chineseSeveral } from "./zh/several";
import { chineseSlots } from "./zh/slots";
import { chineseStrength } from "./zh/strength";

const english = [englishAmounts, englishDeadlines, englishScope, englishActs, englishStrength];
const chinese = [chineseAmounts, chineseDeadlines, chineseScope, chineseActs, chineseStrength];

const inEnglish = [englishCoordinations, englishDirections, englishHedges, englishSlots];
const inChinese = [chineseCoordinations, chineseDirections, chineseHedges, chineseSlots];

/** The floor that the comparer is held to. */
export const pairs: Pair[] = [
  ...[harmlessEnglish, ...english, englishConditions, englishSeveral].flat(),
  ...[harmlessChinese, ...chinese, chineseConditions, chineseSeveral].flat(),
  ...[...inEnglish, ...inChinese].flat(),
  ...[harmlessAcross, movedAcross].flat(),
];
