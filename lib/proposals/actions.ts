"use server";

import { defineAction } from "@/lib/auth/action";
import { refreshed } from "@/lib/refresh";
import { newProposal } from "./change";
import { acceptProposal, proposeChange, refuseProposal, takeAway, withdrawProposal } from "./mutations";
import { acceptance, refusal, withdrawal } from "./schema";

export const proposeChangeAction = defineAction(newProposal, async (actor, input) =>
  refreshed(await proposeChange(actor, input)),
);

export const takeAwayAction = defineAction(newProposal, async (actor, input) =>
  refreshed(await takeAway(actor, input)),
);

export const acceptProposalAction = defineAction(acceptance, async (actor, input) =>
  refreshed(await acceptProposal(actor, input)),
);

export const refuseProposalAction = defineAction(refusal, refuseProposal);

export const withdrawProposalAction = defineAction(withdrawal, (actor, { proposalId }) =>
  withdrawProposal(actor, proposalId),
);
