import { LOCALES } from "@/lib/i18n/routing";
import { appPatterns, keptByNext, patternsOf } from "@/lib/kept/patterns";

/** Where `npm test` builds the app. */
const BUILD = process.env.NEXT_DIST_DIR ?? ".next-test";

const LOCALE = "/[locale]";

/** The pages in a language that the build has, as patterns: `/[locale]/claims/[slug]`. */
export function pagePatterns(): string[] {
  const pages = appPatterns(BUILD).filter(([file]) => file.endsWith("/page"));
  const patterns = new Set(pages.map(([, pattern]) => pattern));
  return [...patterns].filter((pattern) => pattern === LOCALE || pattern.startsWith(`${LOCALE}/`));
}

/** The endpoints under /api that the build has, as patterns: `/api/auth/[...nextauth]`. */
export function apiPatterns(): string[] {
  const patterns = new Set(appPatterns(BUILD).map(([, pattern]) => pattern));
  return [...patterns].filter((pattern) => pattern.startsWith("/api/"));
}

/** What Next keeps of its own accord: patterns of pages, and addresses that were made while building. */
export const kept = () => keptByNext(BUILD);

/** The pattern among these that answers an address. */
export const patternOf = (address: string, patterns: readonly string[]): string | undefined =>
  patternsOf(patterns, LOCALES)(address);
