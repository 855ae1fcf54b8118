import { expect, test } from "vitest";
import { patternsOf } from "./patterns";

const PATTERNS = [
  ...["/[locale]", "/[locale]/[...path]", "/[locale]/claims", "/[locale]/claims/[slug]"],
  ...["/[locale]/claims/new", "/[locale]/claims/[slug]/versions/[version]", "/[locale]/feeds/[file]"],
  ...["/api/search", "/log/tile/[...path]", "/robots.txt", "/social/[kind]/[locale]/[id]"],
];
const patternOf = patternsOf(PATTERNS, ["en", "zh"]);

test.each([
  ["/en", "/[locale]"],
  ["/zh/claims", "/[locale]/claims"],
  ["/en/claims/x", "/[locale]/claims/[slug]"],
  ["/en/claims/new", "/[locale]/claims/new"],
  ["/en/claims/x/versions/2", "/[locale]/claims/[slug]/versions/[version]"],
  // What no written part leads to falls back to the rest, also from within.
  ["/en/claims/x/versions", "/[locale]/[...path]"],
  ["/en/claims/x/y/z", "/[locale]/[...path]"],
  ["/en/no/such/page", "/[locale]/[...path]"],
  ["/api/search", "/api/search"],
  ["/log/tile/0/x001/067", "/log/tile/[...path]"],
  ["/robots.txt", "/robots.txt"],
  ["/robots-txt", undefined],
  ["/social/claim/zh/1", "/social/[kind]/[locale]/[id]"],
  ["/social/claim/fr/1", undefined],
  ["/fr/claims", undefined],
  ["/log/tile", undefined],
  ["/log/tile/", undefined],
  ["/", undefined],
  ["", undefined],
])("%s is answered by %s", (path, pattern) => expect(patternOf(path)).toBe(pattern));
