import { slugOf } from "@/lib/slugs/slug";

/** Addresses below /desk/articles that are pages of their own; no article may have one of them. */
const TAKEN = new Set(["import", "new"]);

/** The text that an article's address is made from. */
export async function slugText(title: string): Promise<string> {
  return TAKEN.has(await slugOf(title, "article")) ? `${title} article` : title;
}
