import { z } from "zod";
import { filter, LINE, requiredLine, text } from "@/lib/fields";
import { ProposalStatus } from "@/lib/generated/prisma/enums";
import { cursor } from "@/lib/paging";

/** The changes that go this way (`kinds.ts`). They are kept and logged under these names. */
export const WHATS = [
  "evidence.attach",
  "evidence.remove",
  "evidence.move",
  "mention.add",
  "mention.attach",
  "mention.remove",
  "claim.words",
  "article.details",
  "article.version",
  "promise.titles",
  "promise.link",
  "promise.unlink",
  "promise.split",
  "promise.merge",
  "speaker.details",
  "speaker.merge",
  "source.details",
  "source.merge",
] as const;
export const what = z.enum(WHATS);
export type What = z.infer<typeof what>;

/** What every proposal's form sends beside the fields of its kind. */
export const proposalHead = z.object({ what, reason: requiredLine });

const ofProposal = { proposalId: z.uuid() };
export const acceptance = z.object({ ...ofProposal, reason: text(LINE) });
export type Acceptance = z.infer<typeof acceptance>;
export const withdrawal = z.object(ofProposal);
export const refusal = z.object({ ...ofProposal, reason: requiredLine });
export type Refusal = z.infer<typeof refusal>;

/** What stands in the address of the desk's list; an unknown value is no filter. */
export const proposalFilters = z.object({
  status: z.enum(ProposalStatus).catch("proposed"),
  what: filter(what),
  mine: filter(z.literal("yes")),
  after: cursor,
});
export type ProposalFilters = z.infer<typeof proposalFilters>;
