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

/** What may follow on the beginning of an address: written parts, then any part, then the rest whatever it is. */
type Step = { pattern?: string; written: Map<string, Step>; any?: Step; rest?: string };
const newStep = (): Step => ({ written: new Map() });

function stepTo(from: Step, part: string): Step {
  if (part.startsWith("[")) {
    from.any ??= newStep();
    return from.any;
  }
  const next = from.written.get(part) ?? newStep();
  from.written.set(part, next);
  return next;
}

function add(from: Step, parts: readonly string[], pattern: string): void {
  const [part, ...more] = parts;
  if (part === undefined) from.pattern = pattern;
  else if (part.startsWith("[...")) from.rest = pattern;
  else add(stepTo(from, part), more, pattern);
}

function find(at: Step, parts: readonly string[], n = 0): string | undefined {
  const part = parts[n];
  if (part === undefined) return at.pattern;
  const written = at.written.get(part);
  const found = written && find(written, parts, n + 1);
  if (found !== undefined) return found;
  const any = at.any && part !== "" ? find(at.any, parts, n + 1) : undefined;
  return any ?? (part === "" && parts.length === n + 1 ? undefined : at.rest);
}

/** A function that gives the pattern among these which answers a path, as Next chooses it. */
export function patternsOf(
  patterns: readonly string[],
  locales: readonly string[],
): (path: string) => string | undefined {
  const root = newStep();
  for (const pattern of patterns)
    for (const locale of pattern.includes("/[locale]") ? locales : [""])
      add(root, pattern.replace("/[locale]", `/${locale}`).split("/"), pattern);
  return (path) => find(root, path.split("/"));
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
