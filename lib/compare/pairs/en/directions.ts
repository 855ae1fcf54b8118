import { harmless, moved } from "../shape";

/**
 * Which way a change goes: a part in place of a whole, under a negation, an exception or "only", or less that is better.
 * What is ruled out of fewer things reaches less far: narrower.
 */
export const englishDirections = [
  ...moved("en", [
    {
      id: "way-not-share-less",
      kinds: ["scope"],
      earlier: "We will not sell your name, your address or your photographs.",
      later: "We will not sell your name or your address.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-except-more",
      kinds: ["scope"],
      earlier: "All bicycles may be taken on the tram except cargo bicycles.",
      later: "All bicycles may be taken on the tram except cargo bicycles and tandems.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-only-longer-list",
      kinds: ["scope"],
      earlier: "The archive is open only to researchers.",
      later: "The archive is open only to researchers and journalists.",
      expect: [{ term: "beneficiary", effect: "broader" }],
    },
    {
      id: "way-never-narrowed",
      kinds: ["scope"],
      earlier: "We never show advertisements to children.",
      later: "We never show gambling advertisements to children.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-all-public-forests",
      kinds: ["scope"],
      earlier: "The ministry will protect all old forests from logging.",
      later: "The ministry will protect all public old forests from logging.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "way-unemployment-up",
      kinds: ["amount"],
      earlier: "We will hold unemployment below 4% next year.",
      later: "We will hold unemployment below 6% next year.",
      expect: [{ term: "amount", effect: "weaker" }],
    },
    {
      id: "way-waiting-time",
      kinds: ["amount"],
      earlier: "The share of patients who wait longer than four months will fall to 5%.",
      later: "The share of patients who wait longer than four months will fall to 12%.",
      expect: [{ term: "amount", effect: "weaker" }],
    },
    {
      id: "way-fare-cap",
      kinds: ["amount"],
      earlier: "The price of a single ticket will stay below 3 euros.",
      later: "The price of a single ticket will stay below 2 euros.",
      expect: [{ term: "amount", effect: "stronger" }],
    },
    {
      id: "way-emissions-level",
      kinds: ["amount"],
      earlier: "The plant's emissions will not exceed 40 tonnes a day.",
      later: "The plant's emissions will not exceed 65 tonnes a day.",
      expect: [{ term: "amount", effect: "weaker" }],
    },
    {
      id: "way-emissions-cut",
      kinds: ["amount"],
      earlier: "We will cut emissions by 40%.",
      later: "We will cut emissions by 65%.",
      expect: [{ term: "amount", effect: "stronger" }],
    },
    {
      id: "way-word-dropped-before-noun",
      kinds: ["scope"],
      earlier: "We only read encrypted messages when a court orders it.",
      later: "We only read messages when a court orders it.",
      expect: [{ term: "action", effect: "broader" }],
    },
  ]),
  ...harmless("en", [
    {
      id: "same-way-zero-none",
      earlier: "No child will pay for school lunch.",
      later: "Not a single child will pay for school lunch.",
    },
    {
      id: "same-way-passive",
      earlier: "The council will repair the harbour wall this winter.",
      later: "The harbour wall will be repaired by the council this winter.",
    },
  ]),
];
