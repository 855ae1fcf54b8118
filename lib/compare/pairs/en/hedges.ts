import { harmless, moved } from "../shape";

/** Small words that take something back, and words that only label, point or name an example. */
export const englishHedges = [
  ...moved("en", [
    {
      id: "hedge-generally",
      kinds: ["strength"],
      earlier: "Refunds are paid within the week.",
      later: "Refunds are generally paid within the week.",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-currently-gone",
      kinds: ["strength"],
      earlier: "We do not currently charge for the second lesson.",
      later: "We do not charge for the second lesson.",
      expect: [{ term: "strength", effect: "stronger" }],
    },
    {
      id: "hedge-reasonably",
      kinds: ["strength"],
      earlier: "We will answer every complaint as quickly as possible.",
      later: "We will answer every complaint as quickly as reasonably possible.",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-in-principle",
      kinds: ["strength"],
      earlier: "The university will admit every applicant from the valley.",
      later: "The university will in principle admit every applicant from the valley.",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-typically",
      kinds: ["strength"],
      earlier: "Two wardens are on duty at night.",
      later: "Two wardens are typically on duty at night.",
      expect: [{ term: "strength", effect: "weaker" }],
    },
    {
      id: "hedge-where-law-allows",
      kinds: ["condition", "added"],
      earlier: "We will tell you before we hand over your records.",
      later: "We will tell you before we hand over your records, where the law allows it.",
      expect: [{ term: "condition", effect: "added" }],
    },
  ]),
  ...harmless("en", [
    {
      id: "same-label-in-front",
      earlier: "Opening hours: The reading room is open from Monday to Friday.",
      later: "The reading room is open from Monday to Friday.",
    },
    {
      id: "same-label-defined",
      earlier: "Passengers who book a seat (“Seat Holders”) board first.",
      later: "Passengers who book a seat board first.",
    },
    {
      id: "same-pointer-behind",
      earlier: "You can return shoes that you have not worn.",
      later: "You can return shoes that you have not worn, as explained on our returns page.",
    },
    {
      id: "same-pointer-see",
      earlier: "Dogs must be kept on a lead (see the park rules).",
      later: "Dogs must be kept on a lead.",
    },
    {
      id: "same-pointer-here",
      earlier: "The full list of fees is published here.",
      later: "The full list of fees is published on the Fees page.",
    },
    {
      id: "same-renumbered-section",
      earlier: "As set out in Section 4.2, deposits are refunded on departure.",
      later: "As set out in Section 5.1, deposits are refunded on departure.",
    },
    {
      id: "same-plan-noun",
      earlier: "The savings plan pays interest every March.",
      later: "The savings scheme pays interest every March.",
    },
    {
      id: "same-agree-to",
      earlier: "You will return the keys on the last day.",
      later: "You agree to return the keys on the last day.",
    },
  ]),
];
