import { wordsOfPassages } from "@/lib/notices/changedWords";
import { nearChanges } from "@/lib/watches/nearChanges";
import type { VisitLine } from "@/lib/watches/queries";

/** Passages of a visit that a list shows; its own page has them all. */
const MOST = 3;

/** What a list shows of a visit: of a change what says something else, those near a wording first. */
export function passagesShown({ passages }: Pick<VisitLine, "passages">): VisitLine["passages"] {
  const mattering = passages.filter(({ matters }) => matters);
  const near = ({ nearClaimIds }: (typeof passages)[number]) => Number(nearClaimIds.length > 0);
  return (mattering.length > 0 ? mattering : passages).toSorted((a, b) => near(b) - near(a)).slice(0, MOST);
}

/** The words of what a list shows of each visit, short enough for it. */
export async function wordsForList(visits: readonly VisitLine[], personId: string) {
  const rows = visits.map((visit) => ({ id: visit.id, lang: visit.lang, passages: passagesShown(visit) }));
  const words = await wordsOfPassages(rows, personId);
  return new Map([...words].map(([id, each]) => [id, each.map((ops) => nearChanges(ops))]));
}
