import type { StrengthWord } from "../strength";
import type { Change } from "../types";
import { changeRow } from "./changeRow";
import { compareStrengths } from "./effects";
import { amountRows } from "./frameAmounts";
import { deadlineRows } from "./frameDeadlines";
import type { FramedWording } from "./framedWording";
import { baseRows, beneficiaryRows, scopeRows } from "./frameScope";

/** Compares the frames of two wordings, where languages or words differ too much for an alignment. */
export function frameRows(a: FramedWording, b: FramedWording): Change[] {
  return [
    ...amountRows(a, b),
    ...deadlineRows(a, b),
    ...strengthRows(a, b),
    ...conditionRows(a, b),
    ...baseRows(a, b),
    ...beneficiaryRows(a, b),
    ...scopeRows(a, b),
  ];
}

/** The strength of the promise itself: the first word of strength that is not a permission. */
const mainStrength = ({ frame }: FramedWording): StrengthWord | null => {
  const own = frame.strengths.filter(({ isPermission, strength }) => !isPermission && strength !== "can");
  const firm = own.find(({ strength }) => strength !== "firm");
  return firm ?? own[0] ?? null;
};

/** A promise not to do something. */
const NEGATED =
  /\b(?:not|never|neither|nor|no)\b(?! (?:less|more|fewer|later|earlier|only|exceed|longer than))|n't\b|不(?![断仅但少超低高足同久到管论过晚迟早变])|绝不|决不|从不|永不|禁止|没有|未(?![来成满])|无(?=[人须需一])/iu;

function strengthRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [mainStrength(a), mainStrength(b)];
  const negated = [a, b].map(({ parsed }) => NEGATED.exec(parsed.folded));
  if ((negated[0] === null) !== (negated[1] === null)) {
    const at = (found: RegExpExecArray | null | undefined) =>
      found ? [{ start: found.index, end: found.index + found[0].length }] : [];
    return [
      changeRow(
        a.parsed,
        b.parsed,
        "strength",
        { effect: "unclear", reason: "negation_differs" },
        at(negated[0]),
        at(negated[1]),
      ),
    ];
  }
  const moved = compareStrengths(from?.strength ?? null, to?.strength ?? null);
  if (
    moved.effect === "same" ||
    (from?.strength === "guarantee" && !to) ||
    (to?.strength === "guarantee" && !from)
  )
    return [];
  return [changeRow(a.parsed, b.parsed, "strength", moved, from ? [from] : [], to ? [to] : [])];
}

function conditionRows(a: FramedWording, b: FramedWording): Change[] {
  const [from, to] = [a.frame.conditions, b.frame.conditions];
  if (from.length === to.length) return [];
  const isGone = from.length > to.length;
  const moved = { effect: isGone ? "dropped" : "added", reason: "condition_differs" } as const;
  return [
    changeRow(
      a.parsed,
      b.parsed,
      "condition",
      moved,
      isGone ? from.slice(to.length) : [],
      isGone ? [] : to.slice(from.length),
    ),
  ];
}
