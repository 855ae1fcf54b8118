import type { Document } from "@/lib/search/document";
import { buildIndex } from "@/lib/search/index/build/mutations";
import { currentIndex } from "@/lib/search/index/queries";
import { lookUp } from "@/lib/search/lookup/lookup";
import { crossed, questionOf, withNames } from "@/lib/search/question";
import { crossingNames } from "./collection";

const COLLECTION = "crossing";
/** As many as are ranked. */
const LIMIT = 100;

export type Answer = { key: string; score: number; features: number[] };

/** Indexes the documents as the site does its claims; the result asks them, and gives what was found, best first. */
export async function indexed(documents: readonly Document[]): Promise<(text: string) => Promise<Answer[]>> {
  const all = async function* () {
    yield documents;
  };
  await buildIndex(COLLECTION, { sample: async () => [...documents], batches: all });
  const index = await currentIndex(COLLECTION);
  if (!index) throw new Error("The index that was built is not there.");
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
