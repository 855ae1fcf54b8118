import { harmless, moved } from "../shape";

/** What stands in lists: members gone, new and swapped, and those that are only examples. */
export const englishCoordinations = [
  ...moved("en", [
    {
      id: "list-warranty-pump-gone",
      kinds: ["scope"],
      earlier: "The warranty covers the motor, the pump and the control panel.",
      later: "The warranty covers the motor and the control panel.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "list-lab-tests-added",
      kinds: ["scope"],
      earlier: "The laboratory tests each well for lead and nitrates.",
      later: "The laboratory tests each well for lead, arsenic and nitrates.",
      expect: [{ term: "action", effect: "broader" }],
    },
    {
      id: "list-courier-swapped",
      kinds: ["scope"],
      earlier: "Lindqvist, Harrow and Penn deliver our parcels.",
      later: "Lindqvist, Okoro and Penn deliver our parcels.",
      expect: [{ term: "actor", effect: "unclear" }],
    },
    {
      id: "list-or-members",
      kinds: ["scope"],
      earlier: "We may pass your address to the carrier or the customs office.",
      later: "We may pass your address to the carrier, the insurer or the customs office.",
      expect: [{ term: "beneficiary", effect: "broader" }],
    },
    {
      id: "list-verb-gone",
      kinds: ["scope"],
      earlier: "The trust will clean, repair and repaint the old pier.",
      later: "The trust will clean and repaint the old pier.",
      expect: [{ term: "action", effect: "narrower" }],
    },
    {
      id: "list-bracket-binding",
      kinds: ["scope"],
      earlier: "Free entry is for residents of the four boroughs (Ashby, Calder, Moss and Wyre).",
      later: "Free entry is for residents of the four boroughs (Ashby, Calder, Moss and Tarn).",
    },
    {
      id: "list-actors-added",
      kinds: ["scope"],
      earlier: "The mayor will publish all travel expenses.",
      later: "The mayor and her deputies will publish all travel expenses.",
      expect: [{ term: "actor", effect: "broader" }],
    },
    {
      id: "list-purpose-added",
      kinds: ["scope"],
      earlier: "We use your voice recordings to answer your requests.",
      later: "We use your voice recordings to answer your requests and train our models.",
      expect: [{ term: "action", effect: "broader" }],
    },
  ]),
  ...harmless("en", [
    {
      id: "same-list-examples-more",
      earlier: "We keep records of repairs (for example of brakes) until the bus is sold.",
      later: "We keep records of repairs (for example of brakes and doors) until the bus is sold.",
    },
    {
      id: "same-list-examples-gone",
      earlier: "Bulky waste, such as sofas and mattresses, is collected free of charge.",
      later: "Bulky waste, such as sofas, is collected free of charge.",
    },
    {
      id: "same-list-order-and",
      earlier: "Nurses, porters and cleaners will receive the bonus.",
      later: "The bonus will be received by cleaners, nurses and porters.",
    },
    {
      id: "same-list-oxford-comma",
      earlier: "The grant pays for seeds, tools and fences.",
      later: "The grant pays for seeds, tools, and fences.",
    },
  ]),
];
