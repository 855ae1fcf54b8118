import { touching } from "@/lib/language/span";
import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import type { StageWord } from "../stages";

/** A verb of the earlier and one of the later wording that say of one deed that it goes less or more far; null on a side whose words say it plainly. */
export type Stages = [StageWord | null, StageWord | null];

const isAlone = (edit: Edit, { start, end }: StageWord): boolean => {
  const [one, ...more] = [...edit.removed, ...edit.added];
  return more.length === 0 && one?.start === start && one.end === end;
};

/** Whether words of the same phrase follow a verb: 研究出台, not a verb at the end of a clause. */
const leadsOn = ({ parsed: { folded } }: Analysis, { end }: StageWord): boolean =>
  /^\p{Script=Han}/u.test(folded.slice(end, end + 2));

/** How far the deed goes on both sides of an edit, where it is not as far; null where it is, or nothing says so. */
export function stagesOf(edit: Edit, earlier: Analysis, later: Analysis): Stages | null {
  if (!earlier.parsed.isChinese) return null;
  const { removed, added, pairs } = edit;
  const [from = null] = touching(earlier.stages, [...removed, ...pairs.map((pair) => pair.removed)]);
  const [to = null] = touching(later.stages, [...added, ...pairs.map((pair) => pair.added)]);
  if (from && to) return from.stage === to.stage ? null : [from, to];
  const [one, side] = from ? [from, earlier] : [to, later];
  // A verb put before another takes something back, unless it tells of what is done already.
  return one && one.stage === 2 && isAlone(edit, one) && leadsOn(side, one) ? [from, to] : null;
}
