import type { Document } from "@/lib/search/index/document";
import { parseQuery } from "@/lib/search/query";
import { withSpeakers, withTranslations } from "@/lib/search/queryExpansion";
import { retrieve } from "@/lib/search/retrieve/retrieve";
import { indexed } from "../matching/collection";
import { crossingNames } from "./collection";

/** As many as are ranked. */
const LIMIT = 100;

export type Answer = { key: string; score: number; likelihood: number; features: number[] };

/** Indexes the documents as the site does its claims; the result asks them, and gives what was found, best first. */
export async function searcherOf(
  documents: readonly Document[],
): Promise<(text: string) => Promise<Answer[]>> {
  const index = await indexed("crossing", documents);
  return async (text) => {
    const query = withTranslations(withSpeakers(parseQuery(text), crossingNames.find(text)));
    const { hits } = await retrieve({
      index,
      audience: "public",
      query,
      filters: [],
      limit: LIMIT,
      minimumMatch: 0,
    });
    return hits;
  };
}
