import type { Claim } from "@/lib/generated/prisma/client";

/** The columns of a claim that its editors write. */
export const EDITABLE_FIELDS = [
  "kind",
  "statementEn",
  "statementZh",
  "quote",
  "quoteLang",
  "quoteTranslation",
  "speakerId",
  "subjectId",
  "givenBy",
  "saidOn",
  "saidPrecision",
  "venueEn",
  "venueZh",
] as const satisfies readonly (keyof Claim)[];

export type EditableFields = Pick<Claim, (typeof EDITABLE_FIELDS)[number]>;

/** These cannot change once the claim is public. */
const LOCKED_ONCE_PUBLIC = ["kind", "quote", "quoteLang", "speakerId"] as const;
/** Nor these, but a missing one may be added. */
const LOCKED_ONCE_SET = ["statementEn", "statementZh", "saidOn", "saidPrecision"] as const;

function same(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** Which columns differ. */
export function changedFields(before: EditableFields, after: EditableFields): (keyof EditableFields)[] {
  return EDITABLE_FIELDS.filter((name) => !same(before[name], after[name]));
}

/** Which of the changes a public claim does not allow. */
export function lockedFields(
  before: EditableFields,
  changed: readonly (keyof EditableFields)[],
): (keyof EditableFields)[] {
  const dated = before.saidOn !== null;
  return changed.filter((name) => {
    if (LOCKED_ONCE_PUBLIC.some((kept) => kept === name)) return true;
    if (!LOCKED_ONCE_SET.some((kept) => kept === name)) return false;
    return name === "saidOn" || name === "saidPrecision" ? dated : before[name] !== null;
  });
}
