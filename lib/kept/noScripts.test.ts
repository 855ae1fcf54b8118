import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { codeUnder, importsOf, parse, read } from "@/prisma/testing/code";
import { WITH_SCRIPTS } from "./patterns";

/* Public pages are sent without scripts: whatever of them were to run in a browser would be dead. */

const SITE = "app/[locale]/(site)";
/** Parts of Next that run in a browser. */
const OF_BROWSER = ["next/link", "next/script", "next/form"];

/** The pattern of a page's address. */
const patternOf = (path: string) => `/[locale]${path.slice(SITE.length).replace(/\/page\.tsx$/, "")}`;
const all = codeUnder(SITE).filter((path) => basename(path) === "page.tsx");
const pages = all.filter((path) => !WITH_SCRIPTS.includes(patternOf(path)));
/** What stands around a page, and stands in its place where nothing is. */
const FRAME = ["layout.tsx", "not-found.tsx", "default.tsx", "loading.tsx", "template.tsx"];
const frame = codeUnder("app/[locale]").filter(
  (path) =>
    FRAME.includes(basename(path)) &&
    (dirname(path) === "app/[locale]" || path.startsWith(`${SITE}/`)) &&
    !/\/\(desk\)\//.test(path),
);

/** The first way from a file to one that runs in the browser, or null. */
function wayToBrowser(path: string, done = new Set<string>()): string[] | null {
  if (done.has(path)) return null;
  done.add(path);
  const { directive } = parse(path, read(path));
  if (directive === "use client") return [path];
  // In a page without scripts an action is a form that is sent.
  if (directive === "use server") return null;
  for (const { target, typeOnly } of importsOf(path)) {
    if (typeOnly) continue;
    if (OF_BROWSER.includes(target)) return [path, target];
    const way = /\.tsx?$/.test(target) ? wayToBrowser(target, done) : null;
    if (way) return [path, ...way];
  }
  return null;
}

test.each([...pages, ...frame])("nothing of it runs in a browser: %s", (path) =>
  expect(wayToBrowser(path)?.join(" → ") ?? null).toBeNull(),
);

test("the pages that are named with scripts have some", () => {
  const ways = all.filter((path) => WITH_SCRIPTS.includes(patternOf(path))).map((path) => wayToBrowser(path));
  expect(ways).toHaveLength(WITH_SCRIPTS.length);
  for (const way of ways) expect(way?.at(-1)).toMatch(/^components\/(?:comparison|reports)\//);
});
