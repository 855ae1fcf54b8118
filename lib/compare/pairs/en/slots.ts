import { harmless, moved } from "../shape";

/** Who acts, for whom, where, and on what condition: another one in the same place of the sentence. */
export const englishSlots = [
  ...moved("en", [
    {
      id: "slot-we-bank",
      kinds: ["scope"],
      earlier: "We will refund the deposit to you.",
      later: "Northgate Bank will refund the deposit to you.",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-passive-agent",
      kinds: ["scope"],
      earlier: "The cost of the inspection is borne by the landlord.",
      later: "The cost of the inspection is borne by the tenant.",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-passive-active-agent",
      kinds: ["scope"],
      earlier: "The county will maintain the footpaths.",
      later: "The footpaths will be maintained by volunteers.",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "slot-where-part",
      kinds: ["scope"],
      earlier: "We will pay a living wage across all our shops.",
      later: "We will pay a living wage across our Norwegian shops.",
    },
    {
      id: "slot-condition-behind-date",
      kinds: ["deadline", "condition", "added"],
      earlier: "The tunnel will open in 2027.",
      later: "The tunnel will open in 2029 if the tests succeed.",
      expect: [
        { term: "deadline", effect: "later" },
        { term: "condition", effect: "added" },
      ],
    },
    {
      id: "slot-condition-exchanged",
      kinds: ["condition"],
      earlier: "With your consent, we place a cookie on your phone.",
      later: "Once you open the app, we place a cookie on your phone.",
      expect: [{ term: "condition", effect: "unclear" }],
    },
    {
      id: "slot-unless",
      kinds: ["condition", "added"],
      earlier: "Your account stays open after the trial.",
      later: "Your account stays open after the trial unless you close it.",
      expect: [{ term: "condition", effect: "added" }],
    },
    {
      id: "slot-without-your-consent",
      kinds: ["condition", "dropped"],
      earlier: "We will not forward your letters without your consent.",
      later: "We will not forward your letters.",
      expect: [{ term: "condition", effect: "dropped" }],
    },
    {
      id: "slot-recipient",
      kinds: ["scope"],
      earlier: "The fund will pay a subsidy to farmers.",
      later: "The fund will pay a subsidy to dairy farmers.",
      expect: [{ term: "beneficiary", effect: "narrower" }],
    },
  ]),
  ...harmless("en", [
    {
      id: "same-slot-our-the-company",
      earlier: "The company's engineers will inspect the lift each spring.",
      later: "Each spring, the lift will be inspected by the company's engineers.",
    },
    {
      id: "same-slot-give-to",
      earlier: "The library gives every pupil a card.",
      later: "The library gives a card to every pupil.",
    },
    {
      id: "same-slot-condition-moved",
      earlier: "If the ferry is late, passengers get their fare back.",
      later: "Passengers get their fare back if the ferry is late.",
    },
  ]),
];
