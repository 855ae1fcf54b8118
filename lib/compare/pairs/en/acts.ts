import { moved } from "../shape";

/** Who must act, and what must be done. */
export const englishActs = moved("en", [
  {
    id: "actor-government-councils",
    kinds: ["scope"],
    earlier: "The government will pay for the new flood barriers.",
    later: "Local councils will pay for the new flood barriers.",
  },
  {
    id: "actor-we-suppliers",
    kinds: ["scope"],
    earlier: "We will clean up the river below the tannery.",
    later: "Our suppliers will clean up the river below the tannery.",
  },
  {
    id: "actor-contractors-out",
    kinds: ["scope"],
    earlier: "Our staff and our contractors will be trained in first aid by 2026.",
    later: "Our staff will be trained in first aid by 2026.",
  },
  {
    id: "actor-auditor",
    kinds: ["scope"],
    earlier: "An independent auditor will check the factory's air every month.",
    later: "Our own engineers will check the factory's air every month.",
  },
  {
    id: "actor-minister-official",
    kinds: ["scope"],
    earlier: "The minister will meet the families in person.",
    later: "A civil servant will meet the families in person.",
  },
  {
    id: "action-donate-invest",
    kinds: ["scope"],
    earlier: "The company will donate 30 million dollars to rural hospitals.",
    later: "The company will invest 30 million dollars in rural hospitals.",
  },
  {
    id: "action-delete-archive",
    kinds: ["scope"],
    earlier: "When a child turns 13 we delete the account.",
    later: "When a child turns 13 we archive the account.",
  },
  {
    id: "action-phase-out-down",
    kinds: ["scope"],
    earlier: "The province will phase out coal boilers by 2030.",
    later: "The province will phase down coal boilers by 2030.",
  },
  {
    id: "action-repair-inspect",
    kinds: ["scope"],
    earlier: "Engineers will repair all 112 bridges on the route this year.",
    later: "Engineers will inspect all 112 bridges on the route this year.",
  },
  {
    id: "action-build-begin",
    kinds: ["scope"],
    earlier: "The university will complete a new library in 2027.",
    later: "The university will begin work on a new library in 2027.",
  },
  {
    id: "action-eliminate-reduce",
    kinds: ["scope"],
    earlier: "We will eliminate child labour in our cocoa supply by 2025.",
    later: "We will reduce child labour in our cocoa supply by 2025.",
  },
  {
    id: "action-sell-share",
    kinds: ["scope"],
    earlier: "We never sell or share the names of our donors.",
    later: "We never sell the names of our donors.",
  },
  {
    id: "action-build-run",
    kinds: ["scope"],
    earlier: "The charity will build and run four shelters in the city.",
    later: "The charity will build four shelters in the city.",
  },
  {
    id: "action-publish-brief",
    kinds: ["scope"],
    earlier: "We will publish the results of every safety test.",
    later: "We will summarise the results of every safety test.",
  },
  {
    id: "action-ban-discourage",
    kinds: ["scope"],
    earlier: "The league will ban betting adverts on shirts from next season.",
    later: "The league will discourage betting adverts on shirts from next season.",
    saidOn: ["2025-02", "2025-04"],
  },
  {
    id: "clause-care-gone",
    kinds: ["scope", "dropped"],
    earlier: "We will plant 500 oaks along the canal. We will also reopen the old towpath to walkers.",
    later: "We will plant 500 oaks along the canal.",
  },
  {
    id: "clause-check-gone",
    kinds: ["scope", "dropped"],
    earlier:
      "The mine will keep mercury out of the lake. Independent scientists will measure the water and publish what they find.",
    later: "The mine will keep mercury out of the lake.",
  },
  {
    id: "clause-recycling-new",
    kinds: ["scope", "added"],
    earlier: "Our shops will take back empty ink cartridges.",
    later: "Our shops will take back empty ink cartridges. They will also repair printers.",
  },
  {
    id: "clause-training-new",
    kinds: ["scope", "added"],
    earlier: "You own the stories that you write in our app.",
    later: "You own the stories that you write in our app. We may use them to train our models.",
  },
  {
    id: "clause-compensation-gone",
    kinds: ["scope", "dropped"],
    earlier: "The line will reopen in June 2026. Season tickets will be extended by the weeks lost.",
    later: "The line will reopen in June 2026.",
  },
]);
