import type { Actor } from "@/lib/auth/can";
import { newProposal } from "@/lib/proposals/change";
import { acceptProposal, type NewProposal, proposeChange } from "@/lib/proposals/mutations";
import type { What } from "@/lib/proposals/schema";
import { makeUser } from "./factories";
import { ok } from "./verdicts";

/** Proposals for tests. */

/** What a form sends, parsed. */
export const proposal = (
  what: What,
  fields: Record<string, unknown>,
  reason = "As the source says.",
): NewProposal => newProposal.parse({ what, reason, ...fields });

/** A change that an editor proposed and a reviewer accepted. */
export async function agreed(
  what: What,
  fields: Record<string, unknown>,
  { editor, reviewer }: { editor?: Actor; reviewer?: Actor } = {},
): Promise<string> {
  const author = editor ?? (await makeUser("editor"));
  const { proposalId } = await ok(proposeChange(author, proposal(what, fields)));
  await ok(acceptProposal(reviewer ?? (await makeUser("reviewer")), { proposalId, reason: null }));
  return proposalId;
}
