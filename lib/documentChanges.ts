import { z } from "zod";
import { ANSWERS, change, toldWords } from "@/lib/comparison";
import { Lang } from "@/lib/generated/prisma/enums";

/* The shape of what is said of two versions of a document (lib/compare/documents), as it comes back from a thread. */

const place = z.number().int().min(0);

/** `n`: the place among the passages of its document, from 0. */
const passage = z.object({ n: place, text: z.string() });

export const passagePair = z.object({ earlier: z.array(passage), later: z.array(passage) });

/** Differences that are no matter of what a document says: these are counted, and told last. */
export const APART = ["heading", "furniture", "address", "marks", "capture"] as const;
const apart = passagePair.extend({ kind: z.enum(APART) });

const changedPassage = passagePair.extend({
  answer: z.enum(ANSWERS),
  likelihood: z.number(),
  /** Whether it counts among what the document no longer says as it did. */
  matters: z.boolean(),
  /** The rows of the comparer, with places in the texts of each side, joined by spaces. */
  terms: z.array(change),
});

const repeatedEdit = z.object({
  from: z.string(),
  to: z.string(),
  answer: z.enum(ANSWERS),
  likelihood: z.number(),
  matters: z.boolean(),
  terms: z.array(change),
  places: z.array(passagePair),
});

export const documentsCompared = z.object({
  /** Whether the later version says anything else. */
  substantive: z.boolean(),
  /** Whether the versions differ by how they were captured: page furniture, marks, a text cut off. */
  artefact: z.boolean(),
  /** Of substance, most likely first. */
  changes: z.array(changedPassage),
  /** Edits made at three or more places, told once. */
  repeated: z.array(repeatedEdit),
  /** What reads the same though it is worded otherwise. */
  same: z.array(changedPassage),
  /** Of what is worded otherwise: where the comparer cannot tell whether it says the same. */
  cannotTell: z.array(changedPassage),
  moved: z.array(passagePair),
  dates: z.array(passagePair),
  apart: z.array(apart),
  /** Passages that stand as they stood: their places in the earlier and in the later version. */
  unchanged: z.array(z.tuple([place, place])),
});

/** The first of a list, and how many it has. */
const some = <T extends z.ZodType>(member: T) => z.object({ count: place, first: z.array(member) });
/** Words as they stood and as they stand, empty where they did not or do not; `told` is null with one side alone. */
const inWords = z.object({ was: z.string(), is: z.string(), told: toldWords.nullable() });
const terms = z.array(change);

/** What a page shows of two versions of a document. */
export const documentsReading = z.object({
  lang: z.enum(Lang),
  substantive: z.boolean(),
  artefact: z.boolean(),
  /** How many stand as they stood. */
  passages: place,
  /** Most likely first; `at` tells where each stands in the later version, or stood before what stands there. */
  changes: some(inWords.extend({ terms, at: z.number() })),
  repeated: some(
    inWords.extend({ from: z.string(), to: z.string(), count: place, matters: z.boolean(), terms }),
  ),
  /** Gone or new, and likely no matter. */
  lesser: some(inWords),
  same: some(inWords),
  cannotTell: some(inWords),
  moved: some(z.string()),
  dates: some(inWords),
  apart: some(inWords.extend({ kind: z.enum(APART) })),
});
export type DocumentsReading = z.infer<typeof documentsReading>;
