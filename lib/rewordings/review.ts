import { startOfDay } from "@/lib/dates";
import type { Rewording, TermChange } from "@/lib/generated/prisma/client";
import type { TermChangeInput, WrittenRewording } from "./schema";

type Review = Pick<
  Rewording,
  | "disclosure"
  | "headlineEn"
  | "headlineZh"
  | "rationaleEn"
  | "rationaleZh"
  | "replyEn"
  | "replyZh"
  | "repliedOn"
  | "replyUrl"
>;

/** What a reviewer writes beside the table, as columns. */
export function columnsOf(input: WrittenRewording): Review {
  const { repliedOn, ...words } = input;
  return reviewOf({ ...words, repliedOn: repliedOn ? startOfDay(repliedOn) : null });
}

/** The same of a row that is there, to carry over or to show. */
export const reviewOf = (row: Review) => {
  const { disclosure, headlineEn, headlineZh, rationaleEn, rationaleZh } = row;
  const { replyEn, replyZh, repliedOn, replyUrl } = row;
  return {
    disclosure,
    headlineEn,
    headlineZh,
    rationaleEn,
    rationaleZh,
    replyEn,
    replyZh,
    repliedOn,
    replyUrl,
  };
};

export const cellsOf = ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
  fromLabelEn,
  fromLabelZh,
  toLabelEn,
  toLabelZh,
}: TermChangeInput | TermChange): TermChangeInput => ({
  term,
  from,
  to,
  effect,
  noteEn,
  noteZh,
  fromLabelEn,
  fromLabelZh,
  toLabelEn,
  toLabelZh,
});

/** What a save changes, by the names of its fields. */
export function changedFields(before: Review & { changes: TermChange[] }, after: WrittenRewording): string[] {
  const [was, is] = [reviewOf(before), columnsOf(after)];
  const words = (Object.keys(is) as (keyof typeof is)[]).filter((name) => `${was[name]}` !== `${is[name]}`);
  const sameTable =
    JSON.stringify(before.changes.map(cellsOf)) === JSON.stringify(after.changes.map(cellsOf));
  return sameTable ? words : [...words, "changes"];
}
