import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const appPaths = z.record(z.string(), z.string());
const prerendered = z.object({
  routes: z.record(z.string(), z.unknown()),
  dynamicRoutes: z.record(z.string(), z.unknown()),
});

function read<S extends z.ZodType>(build: string, manifest: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(join(build, manifest), "utf8")));
}

/** The addresses that a build answers, as patterns by the file that answers: `/[locale]/claims/[slug]`. */
export const appPatterns = (build: string): [file: string, pattern: string][] =>
  Object.entries(read(build, "app-path-routes-manifest.json", appPaths));

/** What Next keeps of its own accord: patterns of pages, and addresses that were made while building. */
export function keptByNext(build: string): { patterns: string[]; addresses: string[] } {
  const { routes, dynamicRoutes } = read(build, "prerender-manifest.json", prerendered);
  return { patterns: Object.keys(dynamicRoutes), addresses: Object.keys(routes) };
}

/** Written parts come before those that stand for anything, and these before the rest of an address. */
const rank = (part: string) => (part.startsWith("[...") ? "2" : part.startsWith("[") ? "1" : "0");
const rankOf = (pattern: string) => pattern.split("/").map(rank).join("");

function formOf(pattern: string, locales: readonly string[]): RegExp {
  const parts = pattern.split("/").map((part) => {
    if (part === "[locale]") return `(?:${locales.join("|")})`;
    if (part.startsWith("[...")) return ".+";
    return part.startsWith("[") ? "[^/]+" : part.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("/")}$`);
}

/** A function that gives the pattern among these which answers a path, as Next chooses it. */
export function patternsOf(
  patterns: readonly string[],
  locales: readonly string[],
): (path: string) => string | undefined {
  const ranked = [...patterns].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const forms = ranked.map((pattern) => ({ pattern, form: formOf(pattern, locales) }));
  return (path) => forms.find(({ form }) => form.test(path))?.pattern;
}

/** Public pages of which parts run in the browser; no other does (lib/kept/noScripts.test.ts). */
export const WITH_SCRIPTS = ["/[locale]/compare", "/[locale]/compare/documents", "/[locale]/report"];
/** Where public pages stand among the files of the app. */
const SITE = /^\/\[locale\]\/\(site\)\/.*page$/;

/**
 * What a page is sent as: `kept`, a document that is the same for everybody until something is published; `document`, one
 * that is made for each request; null, something else.
 */
export type PageKind = "kept" | "document" | null;

/** A function that tells what is sent at a path of this build. */
export function pageKinds(build: string, locales: readonly string[]): (path: string) => PageKind {
  const kept = new Set(keptByNext(build).patterns);
  const all = appPatterns(build);
  const site = new Set(all.filter(([file]) => SITE.test(file)).map(([, pattern]) => pattern));
  const patternAt = patternsOf([...new Set(all.map(([, pattern]) => pattern))], locales);
  return (path) => {
    const pattern = patternAt(path);
    if (pattern === undefined || !site.has(pattern) || WITH_SCRIPTS.includes(pattern)) return null;
    return kept.has(pattern) ? "kept" : "document";
  };
}
