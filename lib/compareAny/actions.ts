"use server";

import { remoteAddress } from "@/lib/auth/authenticate";
import { isLocale } from "@/lib/i18n/routing";
import { countRequest } from "@/lib/web/rateLimit.mutations";
import { comparePair } from "./comparePair";
import { EXAMPLE } from "./example";
import { checked, readForm, swapped, type Typed } from "./form";
import { COMPARISONS } from "./limits";
import { nextRound } from "./round";
import { type CompareState, NOT_YET_COMPARED } from "./state";

/**
 * Answers the form of "Compare anything". Nothing is stored and nothing is written to a log: the words are in the
 * request and in the page that answers it, and nowhere else.
 */
export async function compareAction(before: CompareState, form: FormData): Promise<CompareState> {
  // Whoever calls an action without our form may send any arguments.
  if (!(form instanceof FormData)) return NOT_YET_COMPARED;
  const { typed, intent } = readForm(form);
  const next = (state: Partial<CompareState> & { typed: Typed }): CompareState => ({
    round: nextRound(before),
    errors: {},
    waitSeconds: 0,
    refusal: null,
    comparison: null,
    ...state,
  });
  if (intent === "swap" && !typed.earlier && !typed.later) return next({ typed: swapped(typed) });
  const locale = form.get("locale");
  const asked =
    intent === "swap"
      ? swapped(typed)
      : intent === "example"
        ? EXAMPLE[isLocale(locale) ? locale : "en"]
        : typed;
  const found = checked(asked);
  if (!found.ok) return next({ typed: asked, errors: intent === "swap" ? {} : found.errors });
  const asker = await remoteAddress();
  const allowance = await countRequest(COMPARISONS, asker);
  if (!allowance.ok) return next({ typed: asked, waitSeconds: allowance.resetSeconds });
  const compared = await comparePair(found.request, asker);
  return compared.ok
    ? next({ typed: asked, comparison: compared.value })
    : next({ typed: asked, refusal: compared.reason === "busy" ? "busy" : "tooHard" });
}
