import { z } from "zod";
import { ANSWERS } from "@/lib/comparison";
import { APART } from "@/lib/documentChanges";
import { comparerMeta, lang, plainText, termChange } from "../schema";
import { LONGEST_DOCUMENT, MOST_PASSAGES, MOST_PLACES, MOST_ROWS } from "./limits";
import { hasMorePassages } from "./manyPassages";

const text = plainText(LONGEST_DOCUMENT)
  .refine(
    (document) => !hasMorePassages(document, MOST_PASSAGES),
    `The document has more than ${MOST_PASSAGES} sentences and lines: compare it part by part.`,
  )
  .meta({
    minLength: 1,
    maxLength: LONGEST_DOCUMENT,
    description: `The whole document, in plain text or Markdown, with at most ${MOST_PASSAGES} sentences and lines.`,
  });

const document = z.strictObject({ text }).meta({ id: "Document", description: "One version of a document." });

export const documentsRequest = z
  .strictObject({ earlier: document, later: document, lang: lang.optional() })
  .meta({ id: "DocumentsRequest", description: "Two versions of one document, the earlier one first." });
export type DocumentsRequest = z.infer<typeof documentsRequest>;

const passage = z
  .object({
    n: z.number().int().min(0).meta({ description: "Its place among the passages of its document, from 0." }),
    text: z.string(),
  })
  .meta({
    id: "Passage",
    description: "A sentence or list item, without numbering, marks and link targets.",
  });

const sides = { earlier: z.array(passage), later: z.array(passage) };
const pair = z.object(sides).meta({
  id: "PassagePair",
  description:
    "Passages that stand for each other: one and one, one that was put in several, several that became one. No passage on " +
    "one side: gone, or new.",
});

const judged = {
  matters: z.boolean().meta({ description: "Whether it counts for `substantive`." }),
  answer: z.enum(ANSWERS),
  likelihood: z.number().min(0).max(1),
  terms: z.array(termChange).meta({
    description: "The terms that moved, with places in the passages of each side, joined by spaces.",
  }),
};
const left = z.number().int().min(0);
const changed = z.object({ ...sides, ...judged }).meta({ id: "ChangedPassage" });

export const documentsAnswer = z
  .object({
    substantive: z.boolean().meta({ description: "Whether the later version says anything else." }),
    artefact: z.boolean().meta({
      description:
        "Whether the versions differ by how they were captured and by nothing else that was read: page furniture, link " +
        "targets, a text that was cut off.",
    }),
    changes: z.array(changed).meta({
      description: "Those that matter first, the likeliest before the others; then what is gone or new.",
    }),
    repeated: z
      .array(
        z
          .object({
            from: z.string(),
            to: z.string(),
            ...judged,
            places: z.array(pair).max(MOST_PLACES),
            morePlaces: left.meta({ description: "How many places are not listed." }),
          })
          .meta({ id: "RepeatedEdit", description: "One edit that was made at three or more places." }),
      )
      .meta({ description: `Told once, with its first ${MOST_PLACES} places.` }),
    same: z.array(changed).meta({ description: "What reads the same though it is worded otherwise." }),
    cannotTell: z.array(changed).meta({
      description:
        "What is worded otherwise, and of which the program cannot tell whether it reads the same.",
    }),
    moved: z.array(pair).meta({ description: "What stands elsewhere now, word for word." }),
    dates: z.array(pair).meta({ description: "The dates of the versions themselves." }),
    apart: z
      .array(z.object({ ...sides, kind: z.enum(APART) }).meta({ id: "SetApart" }))
      .meta({ description: "Headings, page furniture, addresses, marks, and what the capture did." }),
    unchanged: z.number().int().min(0).meta({ description: "How many passages stand as they stood." }),
    more: z
      .object({
        changes: left,
        repeated: left,
        same: left,
        cannotTell: left,
        moved: left,
        dates: left,
        apart: left,
      })
      .meta({ description: `How many rows of each list are not listed: each has at most ${MOST_ROWS}.` }),
    comparer: comparerMeta,
  })
  .meta({
    id: "DocumentComparison",
    description: "The program's reading of two versions, not a verdict: no person has checked it.",
  });
export type DocumentsAnswer = z.infer<typeof documentsAnswer>;
