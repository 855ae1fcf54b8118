import { foldHan } from "@/lib/language/han";
import { isPeriod } from "@/lib/language/periods";
import { amountsOf } from "../align/amountsOf";
import type { Edit } from "../align/edit";
import type { ParsedWording } from "../parse/tokens";
import type { AddFeature } from "./types";

export function addNumberFeatures(edit: Edit, add: AddFeature) {
  const times = [edit.removed, edit.added].map((tokens) => tokens.flatMap(({ time }) => time ?? []));
  const [from, to] = amountsOf(edit.removed, edit.added);
  const both = from.length > 0 && to.length > 0;
  // A number that no pattern reads, such as a score, still counts as a number.
  const bare = [edit.removed, edit.added].every((tokens) =>
    tokens.some(({ kind, text }) => kind === "word" && /^\d+$/u.test(text)),
  );
  add("amount_differs", both || bare);
  add(
    "amount_one",
    !both && [...from, ...to].some((one) => !isPeriod(one) && (one.unit !== "" || one.value > 2)),
  );
  add("period_one", !both && [...from, ...to].some(isPeriod));
  const dates = (times[0]?.length ?? 0) > 0 && (times[1]?.length ?? 0) > 0;
  add("date_differs", dates);
  add("date_one", !dates && (times[0]?.length ?? 0) + (times[1]?.length ?? 0) > 0);
}

/** So much for each of something, which is no total. Chinese simplified. */
const INTENSITY =
  /单位(?:国内生产总值|地区生产总值|GDP|工业增加值|增加值|产值|营收|营业收入|收入|产品|产量|面积|建筑面积)|强度|[每万]元(?:国内生产总值|地区生产总值|GDP|产值|增加值|营收)/iu;

/** Whether a Chinese number is of so much for each of something in one wording, and of all of it in the other. */
export function changesIntensity({ removed, added }: Edit, a: ParsedWording, b: ParsedWording): boolean {
  if (!a.isChinese || a.amounts.length === 0 || b.amounts.length === 0) return false;
  const [one, other] = [a, b].map(({ folded }) => INTENSITY.test(folded));
  return one !== other && INTENSITY.test([...removed, ...added].map(({ text }) => foldHan(text)).join(""));
}
