"use server";

import { currentActor } from "@/lib/auth/actor";
import { remoteAddress } from "@/lib/auth/authenticate";
import type { Refusal } from "@/lib/errors";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import { nextRound } from "../round";
import { compareTexts } from "./compareTexts";
import { echoed, readDocumentsForm } from "./form";
import { DOCUMENT_COMPARISONS } from "./limits";
import { type DocumentsState, NOT_YET_READ, type SideError } from "./state";
import { textOf } from "./textOf";

/**
 * Answers the form of "Compare two documents". Nothing is stored and nothing is written to a log: the texts are in the
 * request and in the page that answers it, and nowhere else.
 */
export async function compareDocumentsAction(
  before: DocumentsState,
  form: FormData,
): Promise<DocumentsState> {
  // Whoever calls an action without our form may send any arguments.
  if (!(form instanceof FormData)) return NOT_YET_READ;
  const { typed, sources } = readDocumentsForm(form);
  const next = (state: Partial<DocumentsState>): DocumentsState => ({
    ...NOT_YET_READ,
    round: nextRound(before),
    ...echoed(typed),
    ...state,
  });
  const asker = await remoteAddress();
  const allowance = await countRequest(DOCUMENT_COMPARISONS, asker);
  if (!allowance.ok) return next({ waitSeconds: allowance.resetSeconds });
  const asking = { actor: await currentActor(), asker, now: new Date() };
  const [earlier, later] = [await textOf(sources.earlier, asking), await textOf(sources.later, asking)];
  if (!earlier.ok || !later.ok)
    return next({
      errors: {
        ...(!earlier.ok && { earlier: errorOf(earlier) }),
        ...(!later.ok && { later: errorOf(later) }),
      },
    });
  const read = await compareTexts(earlier.value, later.value, asker);
  return read.ok
    ? next({ reading: read.value })
    : next({ refusal: read.reason === "busy" ? "busy" : "tooHard" });
}

const errorOf = ({ reason, values }: Refusal): SideError => ({ reason, ...(values && { values }) });
