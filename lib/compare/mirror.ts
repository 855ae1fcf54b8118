import type { Effect } from "@/lib/generated/prisma/enums";
import type { Change, Comparison, Reason } from "./types";

const OPPOSITE: Record<Effect, Effect> = {
  dropped: "added",
  added: "dropped",
  weaker: "stronger",
  stronger: "weaker",
  broader: "narrower",
  narrower: "broader",
  later: "earlier",
  earlier: "later",
  unclear: "unclear",
  same: "same",
};
const OPPOSITE_REASON: Partial<Record<Reason, Reason>> = {
  part_of: "whole_of",
  whole_of: "part_of",
  more_excepted: "less_excepted",
  less_excepted: "more_excepted",
};

function mirrorChange({ term, effect, from, to, spans, reason }: Change): Change {
  return {
    term,
    effect: OPPOSITE[effect],
    from: to,
    to: from,
    spans: { earlier: spans.later, later: spans.earlier },
    reason: OPPOSITE_REASON[reason] ?? reason,
  };
}

/** The comparison with earlier and later swapped; without a disclosure, which the later wording alone tells. */
export function mirror(said: Comparison): Comparison {
  const { changed, answer, likelihood, changes, terms, alignment, readings } = said;
  return {
    changed,
    answer,
    likelihood,
    changes: changes.map(mirrorChange),
    terms: { earlier: terms.later, later: terms.earlier },
    alignment: alignment.map(({ earlier, later }) => ({ earlier: later, later: earlier })),
    readings: readings.map((one) => ({ ...one, earlier: one.later, later: one.earlier })),
    disclosure: null,
  };
}
