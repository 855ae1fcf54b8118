import { db } from "@/lib/db";
import { linkWording } from "@/lib/promises/link.mutations";
import { addRename } from "@/lib/renames/mutations";
import { addedRename } from "@/lib/renames/schema";
import { proposeRewording } from "@/lib/rewordings/propose.mutations";
import { makeSpeaker, makeUser } from "./factories";
import { makePromise, wording } from "./promises";
import { makePublicClaim, makePublicPromise } from "./publicFactories";
import { ok } from "./verdicts";

/** Wordings that differ in a name alone; for tests. */

export const NAMES = { from: "Superalignment Team", to: "Frontier Safety Team" } as const;
const said = (name: string) =>
  `We give 20% of our compute to the ${name}, and the ${name} decides how it is used.`;
export const OLD = said(NAMES.from);
export const NEW = said(NAMES.to);

/** A promise of which a later wording calls the firm otherwise, and the comparison of both that an editor asked for. */
export async function renamedPair(words: { earlier: string; later: string } = { earlier: OLD, later: NEW }) {
  const speakerId = (await makeSpeaker({ kind: "organization" })).id;
  const earlier = await wording("2013-02-05", { quote: words.earlier, speakerId });
  const later = await wording("2022-05-02", { quote: words.later, speakerId });
  const editor = await makeUser("editor");
  const { promiseId, slug } = await makePromise(earlier.id);
  await ok(linkWording(editor, { promiseId, claimId: later.id }));
  const pair = { earlierClaimId: earlier.id, laterClaimId: later.id };
  const { rewordingId } = await ok(proposeRewording(editor, pair));
  return { speakerId, promiseId, slug, rewordingId, ...pair };
}

/** The same two wordings as readers see them, which nobody has compared. */
export async function publicRenamedPair() {
  const { promise, promisorId } = await makePublicPromise(0);
  const onDay = (day: string, quote: string) =>
    makePublicClaim({
      ...{ kind: "promise", promiseId: promise.id, speakerId: promisorId, quote },
      ...{ saidOn: new Date(day), saidPrecision: "day" },
    });
  const [earlier, later] = [await onDay("2013-02-05", OLD), await onDay("2022-05-02", NEW)];
  return { promise, speakerId: promisorId, earlier, later };
}

/** The question that the program asks about a speaker. */
export const offerOf = (speakerId: string) =>
  db().rename.findFirstOrThrow({ where: { speakerId, status: "offered" }, orderBy: { id: "desc" } });

/** Two names as a form sends them. */
export const typed = (speakerId: string, fields: Record<string, unknown> = {}) =>
  addedRename.parse({ owner: `speaker ${speakerId}`, ...NAMES, ...fields });

/** Two names that an editor added. */
export async function added(speakerId: string, by?: Parameters<typeof addRename>[0]): Promise<string> {
  const { renameId } = await ok(addRename(by ?? (await makeUser("editor")), typed(speakerId)));
  return renameId;
}
