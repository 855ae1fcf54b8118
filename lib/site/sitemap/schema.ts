import { z } from "zod";

/** What there are addresses of, each in parts of its own. `pages` are those that are always there. */
export const KINDS = ["pages", "claims", "promises", "rewordings", "speakers", "articles"] as const;
export type Kind = (typeof KINDS)[number];

/** Rows of one part; each has an address in every language. A part may have 50,000 addresses and 50 MB. */
export const PART = 1_000;

/** `claims-2.xml`, as it stands in an address. */
export const partFile = z
  .string()
  .regex(/^[a-z]{1,20}-[1-9]\d{0,5}\.xml$/)
  .transform((file) => {
    const [kind, number] = file.slice(0, -".xml".length).split("-");
    return { kind, number: Number(number) };
  })
  .pipe(z.object({ kind: z.enum(KINDS), number: z.int() }));

export const partPath = (kind: Kind, number: number) => `/sitemaps/${kind}-${number}.xml`;

/** Pages that are there on every site beside those about itself, without a language. */
export const FIXED_PAGES = [
  "/",
  "/verdicts",
  "/claims",
  "/promises",
  "/rewordings",
  "/articles",
  "/speakers",
  "/search",
  "/compare",
  "/compare/documents",
  "/feeds",
];
