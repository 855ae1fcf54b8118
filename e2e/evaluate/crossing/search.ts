import type { Document } from "@/lib/search/index/document";
import { crossed, questionOf, withNames } from "@/lib/search/query";
import { lookUp } from "@/lib/search/retrieve/retrieve";
import { indexed } from "../matching/collection";
import { crossingNames } from "./collection";

/** As many as are ranked. */
const LIMIT = 100;

export type Answer = { key: string; score: number; features: number[] };

/** Indexes the documents as the site does its claims; the result asks them, and gives what was found, best first. */
export async function searcherOf(
  documents: readonly Document[],
): Promise<(text: string) => Promise<Answer[]>> {
  const index = await indexed("crossing", documents);
  return async (text) => {
    const question = crossed(withNames(questionOf(text), crossingNames.find(text)));
    const { hits } = await lookUp({
      index,
      audience: "public",
      question,
      groups: [],
      limit: LIMIT,
      least: 0,
    });
    return hits;
  };
}
