import { z } from "zod";
import { requiredLine, text } from "@/lib/fields";
import { PageName } from "@/lib/generated/prisma/enums";

/** Characters (UTF-16 units) of one language: four pages, and both fit into what is kept of an unsaved form. */
const LONGEST_TEXT = 8_000;

export const pageName = z.enum(PageName);

/** Which version was on the screen: 0 before there was one. */
const number = z.coerce.number().int().min(0);

export const newPageText = z.object({
  page: pageName,
  revision: number,
  textEn: text(LONGEST_TEXT),
  textZh: text(LONGEST_TEXT),
  reason: requiredLine,
});
export type NewPageText = z.output<typeof newPageText>;

/** What the form holds, and what a draft of it keeps. */
export const typedPage = z.object({ textEn: z.string().catch(""), textZh: z.string().catch("") });
export type TypedPage = z.output<typeof typedPage>;

/** The number of a version, as it stands in an address. */
export const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
