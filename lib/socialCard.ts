import { z } from "zod";
import { Rating } from "@/lib/generated/prisma/enums";

/*
 * What a social image shows, as it goes to the thread that draws it: every text of it, in the image's language. Nothing
 * else reaches the drawing, so that equal cards are equal pictures.
 */

const lang = z.enum(["en", "zh"]);

/** In code points: what is longer is cut before it is drawn. */
const shown = (max: number) => z.string().max(2 * max);

const words = z.object({ text: shown(400), lang });

const claimCard = z.object({
  kind: z.literal("claim"),
  lang,
  /** The name of the site, and what the picture is of. */
  site: shown(60),
  about: shown(60),
  main: words.extend({ isQuote: z.boolean() }),
  /** The exact words where `main` is not them. */
  original: words.nullable(),
  by: shown(160),
  /** The verdict in force. */
  rating: z.object({ rating: z.enum(Rating), label: shown(60) }).nullable(),
  /** What became of a claim that has none. */
  state: shown(80).nullable(),
});

const side = z.object({
  label: shown(120),
  text: shown(400),
  lang,
  /** Words of it that moved. */
  moved: z.array(shown(400)).max(20),
});

const comparisonCard = z.object({
  kind: z.literal("comparison"),
  lang,
  site: shown(60),
  about: shown(60),
  title: shown(200),
  /** Terms whose words are short enough to be read at a glance, else terms with their effect alone. */
  terms: z
    .array(
      z.object({
        term: shown(60),
        from: shown(60).nullable(),
        to: shown(60).nullable(),
        effect: shown(60),
      }),
    )
    .max(3),
  earlier: side,
  later: side,
});

export const socialCard = z.discriminatedUnion("kind", [claimCard, comparisonCard]);
export type SocialCard = z.infer<typeof socialCard>;
export type ClaimCard = z.infer<typeof claimCard>;
export type ComparisonCard = z.infer<typeof comparisonCard>;
export type CardSide = z.infer<typeof side>;
