import { isPeriod } from "@/lib/language/periods";
import { amountsOf } from "../align/amountsOf";
import type { Edit } from "../align/edit";
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
