import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LOCALES } from "@/lib/i18n/routing";

/** Where `npm test` builds the app. */
const BUILD = process.env.NEXT_DIST_DIR ?? ".next-test";

const appPaths = z.record(z.string(), z.string());
const prerendered = z.object({
  routes: z.record(z.string(), z.unknown()),
  dynamicRoutes: z.record(z.string(), z.unknown()),
});

function read<S extends z.ZodType>(manifest: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(join(BUILD, manifest), "utf8")));
}

const LOCALE = "/[locale]";

/** The pages in a language that the build has, as patterns: `/[locale]/claims/[slug]`. */
export function pagePatterns(): string[] {
  const pages = Object.entries(read("app-path-routes-manifest.json", appPaths));
  const patterns = pages.filter(([file]) => file.endsWith("/page")).map(([, pattern]) => pattern);
  return [...new Set(patterns)].filter((pattern) => pattern === LOCALE || pattern.startsWith(`${LOCALE}/`));
}

/** The endpoints under /api that the build has, as patterns: `/api/auth/[...nextauth]`. */
export function apiPatterns(): string[] {
  const patterns = Object.values(read("app-path-routes-manifest.json", appPaths));
  return [...new Set(patterns)].filter((pattern) => pattern.startsWith("/api/"));
}

/** What Next keeps of its own accord: patterns of pages, and addresses that were made while building. */
export function keptByNext(): { patterns: string[]; addresses: string[] } {
  const { routes, dynamicRoutes } = read("prerender-manifest.json", prerendered);
  return { patterns: Object.keys(dynamicRoutes), addresses: Object.keys(routes) };
}

/** Written parts come before those that stand for anything, and these before the rest of an address. */
const rank = (part: string) => (part.startsWith("[...") ? "2" : part.startsWith("[") ? "1" : "0");
const rankOf = (pattern: string) => pattern.split("/").map(rank).join("");

function isLike(pattern: string, address: string): boolean {
  const parts = pattern.split("/").map((part) => {
    if (part === "[locale]") return `(?:${LOCALES.join("|")})`;
    if (part.startsWith("[...")) return ".+";
    return part.startsWith("[") ? "[^/]+" : part.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("/")}$`).test(address);
}

/** The pattern among these that answers an address. */
export function patternOf(address: string, patterns: readonly string[]): string | undefined {
  const fitting = patterns.filter((pattern) => isLike(pattern, address));
  return fitting.sort((a, b) => rankOf(a).localeCompare(rankOf(b)))[0];
}
