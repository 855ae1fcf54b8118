import { z } from "zod";
import type { Change } from "./kind";
import { KINDS } from "./kinds";
import { proposalHead, type What } from "./schema";

/** What a form sends to propose a change: what, why, and the fields of its kind, all of whose faults are told at once. */
export const newProposal = z.record(z.string(), z.unknown()).transform((raw, context) => {
  const head = proposalHead.safeParse(raw);
  const known = proposalHead.shape.what.safeParse(raw.what);
  const change = known.success ? KINDS[known.data].parse(raw) : null;
  for (const { path, message } of [...(head.error?.issues ?? []), ...faultsOf(change)]) {
    context.addIssue({ code: "custom", path, message });
  }
  if (!head.success || !change?.success) return z.NEVER;
  return { ...head.data, change: change.data } satisfies { what: What; reason: string; change: Change };
});

function faultsOf(change: ReturnType<(typeof KINDS)[What]["parse"]> | null): z.core.$ZodIssue[] {
  return change && !change.success ? change.error.issues : [];
}
