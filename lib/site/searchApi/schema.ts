import { z } from "zod";
import { span } from "@/lib/compareAny/schema";
import { ClaimKind, Lang, Rating } from "@/lib/generated/prisma/enums";

const text = z.string().nullable();
/** What we wrote ourselves has one language at least; names have those that are known. */
const bothLanguages = z.object({ en: text, zh: text }).meta({
  id: "BothLanguages",
  description: "In English and in Chinese; null where it is not written.",
});

const foundClaim = z
  .object({
    slug: z.string(),
    url: z.url().meta({ description: "Its page, in the language of whoever opens it." }),
    kind: z.enum(ClaimKind),
    statement: bothLanguages.meta({ description: "The claim in one plain sentence." }),
    quote: z.string().meta({ description: "The exact words." }),
    quoteLang: z.enum(Lang),
    quoteTranslation: text.meta({
      description: "Our own translation of the words into the other language; null where there is none.",
    }),
    speaker: z.object({ slug: z.string(), name: bothLanguages }),
    saidOn: text.meta({ description: "2023, 2023-07 or 2023-07-05, as exactly as is known." }),
    rating: z
      .enum(Rating)
      .nullable()
      .meta({ description: "The verdict in force; null where there is none now." }),
    publishedAt: z.iso.datetime().nullable().meta({ description: "When that verdict was published." }),
    reworded: z.boolean().meta({ description: "Whether two reviewers confirmed a rewording of it." }),
    firstWording: z
      .object({
        slug: z.string(),
        url: z.url(),
        quote: z.string(),
        quoteLang: z.enum(Lang),
        saidOn: text,
      })
      .nullable()
      .meta({ description: "Of a later wording of a promise: the words in which it was first made." }),
    score: z
      .number()
      .meta({ description: "Orders the claims of one answer; means nothing beside another's." }),
    likelihood: z.number().min(0).max(1).meta({
      description:
        "How likely it says the same as the question. It suggests: only a person says that two claims are one.",
    }),
    why: z
      .object({
        words: z.array(z.string()),
        numbers: z.array(z.string()),
        names: z.array(z.string()),
        date: z.boolean().meta({ description: "Both are of about the same time." }),
        meaning: z
          .boolean()
          .optional()
          .meta({ description: "Both mean nearly the same; on sites with a model of meaning." }),
      })
      .meta({ description: "What it shares with the question, as the question writes it." }),
    highlights: z
      .object({ statementEn: z.array(span), statementZh: z.array(span), quote: z.array(span) })
      .meta({ description: "Where the shared words stand." }),
  })
  .meta({ id: "FoundClaim", description: "A public claim that was found." });
export type FoundClaimAnswer = z.infer<typeof foundClaim>;

const counted = z.object({ value: z.string(), count: z.number().int().min(0) });
const facet = z.array(counted);

export const searchAnswer = z
  .object({
    query: z.string().meta({ description: "The words that were looked for." }),
    total: z.number().int().min(0),
    isCut: z.boolean().meta({ description: "More was found than is counted: `total` are the best." }),
    didYouMean: text.meta({ description: "The words with misspelt ones mended, when that would find more." }),
    results: z.array(foundClaim),
    facets: z
      .object({
        speaker: z.array(counted.extend({ name: bothLanguages })),
        kind: facet,
        rating: facet,
        status: facet,
        lang: facet,
        reworded: facet,
        publisher: facet,
      })
      .meta({
        description:
          "For each filter, how many claims a choice in it would leave, the other filters being as they are.",
      }),
    next: z.url().nullable().meta({ description: "The address of the next page; null on the last." }),
  })
  .meta({ id: "SearchAnswer", description: "A page of what was found." });
export type SearchAnswer = z.infer<typeof searchAnswer>;
