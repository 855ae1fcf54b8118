import type { Features } from "./types";

const CERTAIN_FEATURES = [
  "amount_differs",
  "date_differs",
  "quantity_class",
  "negation_only",
  "rate",
  "calendar",
  "part_of",
  "degree",
  "stage",
  "narrowing",
  "agent_one",
  "intensity",
  "discretion",
  "opposite",
  "urgency",
  "hedge_only",
  "ordinal_swap",
  "date_only",
  "firm_condition",
  "place_phrase",
  "place_swap",
  "member_only",
  "office_swap",
  "other_party",
  "party_swap",
  "thing_swap",
  "contrast",
  "kind_of",
  "member_exchanged",
  "part_of_all",
  "name_in_list",
  "lead_up",
  "yardstick",
  "contrast",
  "roles_swapped",
  "lasting_only",
  "denied_quantifier",
  "when_of_base",
];
/** Strength that only one side has. */
const CERTAIN_STRENGTHS = ["firm_explore_none", "firm_none_plan", "firm_guarantee_plan"];

/** Whether a feature is certain, whatever the weights say: a changed number, date or strength. */
export function isCertain(features: Features): boolean {
  if (CERTAIN_FEATURES.some((name) => features[name])) return true;
  return (
    !features.firm_permission &&
    Boolean(features.firm_level || CERTAIN_STRENGTHS.some((name) => features[name]))
  );
}
