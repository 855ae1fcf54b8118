import type { Subject } from "@/lib/proposals/subjects.queries";

const PATHS = { claim: "/claims", article: "/articles", promise: "/promises", speaker: "/speakers" };

/** The page, without a language, of what was changed. A source has none: its changes stand on the pages of its claims. */
export function subjectPath({ type, slug }: Subject): string | null {
  return type === "source" ? null : `${PATHS[type]}/${slug}`;
}
