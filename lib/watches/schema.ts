import { z } from "zod";
import { filter } from "@/lib/fields";
import { WatchStatus, type WatchVisitKind } from "@/lib/generated/prisma/enums";
import { newSource, typedAddress } from "@/lib/sources/schema";

/** Longest piece of a changed passage that is kept, in code points; the readings have the whole. */
const LONGEST_PASSAGE = 2_000;
/** Most passages that a visit keeps; how many more changed is counted. */
export const MOST_PASSAGES = 50;
/** Most claims of which one passage tells. */
const MOST_CLAIMS = 50;

/** A text from somebody else's page, cut to what a row holds; the cut is seen. */
const cut = z.string().transform((text) => {
  const points = [...text.slice(0, 2 * (LONGEST_PASSAGE + 1))];
  return points.length > LONGEST_PASSAGE ? `${points.slice(0, LONGEST_PASSAGE - 1).join("")}…` : text;
});

/**
 * A passage of a watched page as it was and as it is; null where it was not there, or is there no longer. `nearClaimIds`:
 * whose words stood in it.
 */
const watchedPassage = z.object({
  earlier: cut.nullable(),
  later: cut.nullable(),
  /** Whether it counts among what the page no longer says as it did. */
  matters: z.boolean(),
  nearClaimIds: z.array(z.uuid()).max(MOST_CLAIMS),
});
export const watchedPassages = z.array(watchedPassage).max(MOST_PASSAGES);
export type WatchedPassage = z.output<typeof watchedPassage>;

/** What is to be looked at again and again: a source that is there, or any document by its address. */
export const startedWatch = z.discriminatedUnion("from", [
  z.object({ from: z.literal("known"), sourceId: z.uuid("required") }),
  newSource.extend({ from: z.literal("new"), url: typedAddress }),
]);
export type StartedWatch = z.output<typeof startedWatch>;
export const namedWatch = z.object({ watchId: z.uuid() });

/** Longest name of a host, with scheme and port. */
const LONGEST_ORIGIN = 300;

/** Why a person should look at a watch: no page comes, another address answers, its text goes to and fro. */
export const NEEDS = ["failing", "moved", "flips"] as const;

/** The list of watches on the desk. */
export const watchFilter = z.object({
  status: filter(z.enum(WatchStatus)),
  /** Scheme, host and port, as the list names it. */
  host: filter(z.string().max(LONGEST_ORIGIN)),
  /** Those at which a person should look, and why. */
  needs: filter(z.enum(NEEDS)),
  after: filter(z.uuid()),
});
export type WatchFilter = z.output<typeof watchFilter>;

/** What changed what a page says; of the others the timeline tells. */
export const CHANGES = [
  "wording",
  "substance",
  "cosmetic",
  "returned",
  "other_document",
] as const satisfies WatchVisitKind[];

/** The timeline of one watch: all of it, or what changed alone. */
export const timelineFilter = z.object({
  only: filter(z.literal("changes")),
  after: filter(z.uuid()),
});
export type TimelineFilter = z.output<typeof timelineFilter>;

/** For editors: changes of substance, near a wording or elsewhere. */
export const SUBSTANCE = ["wording", "substance"] as const satisfies WatchVisitKind[];
export const changeFilter = z.object({ kind: filter(z.enum(SUBSTANCE)), after: filter(z.uuid()) });
export type ChangeFilter = z.output<typeof changeFilter>;
