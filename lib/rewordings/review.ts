import { startOfDay } from "@/lib/dates";
import type { Rewording, TermChange } from "@/lib/generated/prisma/client";
import type { TermChangeInput, WrittenRewording } from "./schema";

type Review = Pick<
  Rewording,
  "disclosure" | "rationaleEn" | "rationaleZh" | "replyEn" | "replyZh" | "repliedOn" | "replyUrl"
>;

/** What a reviewer writes beside the table, as columns. */
export function columnsOf(input: WrittenRewording) {
  const { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl } = input;
  const day = repliedOn ? startOfDay(repliedOn) : null;
  return { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn: day, replyUrl };
}

/** The same of a row that is there, to carry over or to show. */
export const reviewOf = (row: Review) => {
  const { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl } = row;
  return { disclosure, rationaleEn, rationaleZh, replyEn, replyZh, repliedOn, replyUrl };
};

export const cellsOf = ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
}: TermChangeInput | TermChange): TermChangeInput => ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
});

/** What a save changes, by the names of its fields. */
export function changedFields(before: Review & { changes: TermChange[] }, after: WrittenRewording): string[] {
  const [was, is] = [reviewOf(before), columnsOf(after)];
  const words = (Object.keys(is) as (keyof typeof is)[]).filter((name) => `${was[name]}` !== `${is[name]}`);
  const sameTable =
    JSON.stringify(before.changes.map(cellsOf)) === JSON.stringify(after.changes.map(cellsOf));
  return sameTable ? words : [...words, "changes"];
}
