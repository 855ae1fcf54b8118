import { z } from "zod";
import { plainLine } from "@/lib/fields";
import type { Lang } from "@/lib/generated/prisma/enums";

/** The name of the software, and of a site that has none of its own. */
export const SOFTWARE = "Stet";

/** Longest name, in UTF-16 units: what a header, a title and a picture have room for. */
const LONGEST_NAME = 40;

const name = plainLine(LONGEST_NAME).min(1, "required");

/** What the site is called in each language. */
export const siteNames = z.object({ en: name, zh: name }) satisfies z.ZodType<Record<Lang, string>>;
export type SiteNames = z.infer<typeof siteNames>;

export const DEFAULT_NAMES: SiteNames = { en: SOFTWARE, zh: SOFTWARE };
