import { z } from "zod";
import { email } from "@/lib/accounts/schema";
import { filter, plainText } from "@/lib/fields";
import { ReportKind, ReportStatus } from "@/lib/generated/prisma/enums";
import { sameSitePath, withoutLocale } from "@/lib/i18n/address";
import { LOCALES } from "@/lib/i18n/routing";
import { cursor } from "@/lib/paging";
import { MAX_URL_LENGTH, normaliseUrl } from "@/lib/web/url";
import { LONGEST_PATH, LONGEST_WORDS } from "./limits";

/** 32 bytes in base64url. */
export const reportToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const reportKind = z.enum(ReportKind);

/** A page of this site, without its language and without what stands behind the path; null where it is none. */
function pagePath(written: string): string | null {
  const path = sameSitePath(written);
  if (path === null) return null;
  const [page = "/"] = withoutLocale(path).split(/[?#]/);
  return page.length <= LONGEST_PATH && page.startsWith("/") && !page.startsWith("//") ? page : null;
}

/** Of a link that somebody cut short: the site as a whole. */
export const reportedPage = z
  .string()
  .transform((written) => pagePath(written) ?? "/")
  .catch("/");

const words = plainText(LONGEST_WORDS).min(1, "required");

/** An address elsewhere; null when it was left empty. */
const address = z
  .string()
  .trim()
  .max(MAX_URL_LENGTH, "too_long")
  .optional()
  .transform((written, context) => {
    const url = written ? normaliseUrl(written) : null;
    if (written && url === null) context.addIssue({ code: "custom", message: "bad_address" });
    return url;
  });

/** What a reader sends. `once` is the token of its address: the form has it from the start, so that it is sent once. */
export const newReport = z.object({
  once: reportToken,
  kind: reportKind,
  page: reportedPage,
  locale: z.enum(LOCALES),
  words: z.string("required").pipe(words),
  evidenceUrl: address,
  email: email.optional(),
  /** People do not see this field; what fills in forms by itself does. */
  website: z.string().max(0, "report_robot").optional(),
});
export type NewReport = z.output<typeof newReport>;

export const reportChoice = z.object({ reportId: z.uuid() });
export type ReportChoice = z.infer<typeof reportChoice>;

/** Where what changed is seen: a page of this site, or an address elsewhere. */
const changedAt = z
  .string()
  .trim()
  .max(MAX_URL_LENGTH, "too_long")
  .optional()
  .transform((written, context) => {
    if (!written) return null;
    const found = written.startsWith("/") ? pagePath(written) : normaliseUrl(written);
    if (found === null) context.addIssue({ code: "custom", message: "bad_address" });
    return found;
  });

export const reportAnswer = z.object({
  reportId: z.uuid(),
  outcome: z.enum(["answer", "decline"], "required"),
  answer: z.string("required").pipe(words),
  answerUrl: changedAt,
});
export type ReportAnswer = z.output<typeof reportAnswer>;

/** What stands in the address of the desk's list; an unknown value is no filter. */
export const reportFilters = z.object({
  status: z.enum(ReportStatus).catch("received"),
  kind: filter(reportKind),
  after: cursor,
});
export type ReportFilters = z.output<typeof reportFilters>;
