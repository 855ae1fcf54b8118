import { done, type Reason, type Result, refuse } from "@/lib/errors";

/** Why a claim was published that names no source or no date; null for what it names. */
export type Grounds = { noSourceReason: string | null; noDateReason: string | null };

/** What a verdict is published with: for whatever its claim does not name there has to be a reason. */
export function groundsOf(has: { source: boolean; date: boolean }, said: Partial<Grounds>): Result<Grounds> {
  const grounds = {
    noSourceReason: has.source ? null : (said.noSourceReason ?? null),
    noDateReason: has.date ? null : (said.noDateReason ?? null),
  };
  const fields: Record<string, Reason> = {};
  if (!has.source && !grounds.noSourceReason) fields.noSourceReason = "source_or_reason";
  if (!has.date && !grounds.noDateReason) fields.noDateReason = "date_or_reason";
  return Object.keys(fields).length > 0 ? refuse("verdict_ungrounded", { fields }) : done(grounds);
}

/** The reasons that were given, for the log. */
export function given({ noSourceReason, noDateReason }: Grounds) {
  return { ...(noSourceReason && { noSourceReason }), ...(noDateReason && { noDateReason }) };
}
