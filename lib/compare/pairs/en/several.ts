import { moved } from "../shape";

/** Several terms moved at once, some of them in opposite directions. */
export const englishSeveral = moved("en", [
  {
    id: "several-oil",
    kinds: ["amount", "strength"],
    earlier: "We will cut our output of oil by 40% by 2030.",
    later: "We aim to cut our output of oil by 25% by 2030.",
    expect: [
      { term: "amount", effect: "weaker" },
      { term: "strength", effect: "weaker" },
    ],
  },
  {
    id: "several-plastic",
    kinds: ["amount", "deadline"],
    earlier: "By 2025 we will halve our use of new plastic.",
    later: "By 2026 we will cut our use of new plastic by a third.",
    expect: [
      { term: "amount", effect: "weaker" },
      { term: "deadline", effect: "later" },
    ],
  },
  {
    id: "several-scholarships",
    kinds: ["amount", "scope"],
    earlier: "The trust will fund 200 places for students from rural areas.",
    later: "The trust will fund at least 200 places for students.",
    expect: [
      { term: "amount", effect: "stronger" },
      { term: "beneficiary", effect: "broader" },
    ],
  },
  {
    id: "several-wells",
    kinds: ["deadline", "condition", "dropped", "added"],
    earlier: "All wells will be capped by 2028.",
    later: "All wells will be capped, subject to funding.",
    expect: [
      { term: "deadline", effect: "dropped" },
      { term: "condition", effect: "added" },
    ],
  },
  {
    id: "several-night-buses",
    kinds: ["amount", "deadline"],
    earlier: "The city will run 30 night buses by the end of 2026.",
    later: "The city will run 45 night buses by the end of 2028.",
    expect: [
      { term: "amount", effect: "stronger" },
      { term: "deadline", effect: "later" },
    ],
  },
  {
    id: "several-rent",
    kinds: ["strength", "condition", "added"],
    earlier: "We will not raise rents in 2026.",
    later: "We do not plan to raise rents in 2026 unless costs increase.",
    expect: [
      { term: "strength", effect: "weaker" },
      { term: "condition", effect: "added" },
    ],
  },
  {
    id: "several-heat-pumps",
    kinds: ["strength", "deadline"],
    earlier: "The state hopes to subsidise heat pumps for every household by 2032.",
    later: "The state will subsidise heat pumps for every household by 2029.",
    expect: [
      { term: "strength", effect: "stronger" },
      { term: "deadline", effect: "earlier" },
    ],
  },
  {
    id: "several-aid",
    kinds: ["amount", "scope"],
    earlier: "The government will give 0.7% of national income to the poorest countries.",
    later: "The government will give up to 0.5% of national income to partner countries.",
    expect: [{ term: "amount", effect: "weaker" }],
  },
]);
