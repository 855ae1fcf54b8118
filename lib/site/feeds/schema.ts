import { z } from "zod";

/** The feeds there are, by the name in their address. */
export const FEEDS = ["verdicts", "rewordings", "corrections"] as const;
export type FeedName = (typeof FEEDS)[number];

/** `verdicts.xml`, as it stands in an address. */
export const feedFile = z
  .string()
  .regex(/^\w{1,20}\.xml$/)
  .transform((file) => file.slice(0, -".xml".length))
  .pipe(z.enum(FEEDS));

/** Where a feed stands, without its language. */
export const feedPath = (name: FeedName) => `/feeds/${name}.xml`;

/** Entries of one document of a feed; older ones are in the next. */
export const ENTRIES = 50;
