import type { Amount } from "@/lib/language/amounts/findAmounts";
import { isPeriod } from "@/lib/language/periods";
import { isFunctionWord } from "../align/edit";
import { A_YEAR } from "../parse/frequencyAmounts";
import type { Change } from "../types";
import { ADDED, changeRow, DROPPED } from "./changeRow";
import { compareAmounts } from "./effects";
import type { FramedWording } from "./framedWording";

export function amountRows(a: FramedWording, b: FramedWording): Change[] {
  const of = ({ frame }: FramedWording) =>
    frame.amounts.filter((one) => !isPeriod(one) && (one.unit !== "" || one.value > 1));
  const [from, to] = [of(a), of(b)];
  const left = [...to];
  const rows: Change[] = [];
  const isCount = (one: Amount) => !isMeasured(one);
  const nouns = [countedNouns(a), countedNouns(b)];
  const isAcross = a.parsed.isChinese !== b.parsed.isChinese;
  const isComparable = (x: Amount, y: Amount, sameValue: boolean) => {
    if (x.unit === y.unit && x.unit !== "") return true;
    if (!isCount(x) || !isCount(y)) return false;
    // A hundred trees and nine hospitals are not two amounts of the same noun.
    return isAcross || sameValue || nouns[0]?.get(x) === nouns[1]?.get(y);
  };
  const matched = new Map<Amount, Amount>();
  for (const same of [true, false]) {
    for (const one of from) {
      if (matched.has(one)) continue;
      const other = left.find(
        (candidate) => isComparable(one, candidate, same) && (!same || candidate.value === one.value),
      );
      if (!other) continue;
      left.splice(left.indexOf(other), 1);
      matched.set(one, other);
    }
  }
  for (const one of from) {
    const other = matched.get(one);
    if (!other) rows.push(changeRow(a.parsed, b.parsed, "amount", DROPPED, [one], []));
    else {
      const moved = compareAmounts(
        { ...one, unit: isMeasured(one) ? one.unit : "" },
        { ...other, unit: isMeasured(other) ? other.unit : "" },
      );
      rows.push(changeRow(a.parsed, b.parsed, "amount", moved, [one], [other]));
    }
  }
  return [...rows, ...left.map((one) => changeRow(a.parsed, b.parsed, "amount", ADDED, [], [one]))];
}

/** The word after each number: what is counted. */
function countedNouns({ parsed: { tokens } }: FramedWording): Map<Amount, string | undefined> {
  const nouns = new Map<Amount, string | undefined>();
  let next: string | undefined;
  for (const token of tokens.toReversed()) {
    if (token.amount) nouns.set(token.amount, next);
    if (!isFunctionWord(token)) next = token.key;
  }
  return nouns;
}

/** Money, a share or how often: never a count of things. */
const isMeasured = (one: Amount) => isMoney(one) || one.unit === "share" || one.unit === A_YEAR;

const isMoney = ({ unit }: Amount) => /^[$€£¥]$/u.test(unit);
