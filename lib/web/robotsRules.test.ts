import { expect, test } from "vitest";
import { robotsAllow } from "./robotsRules";

const allows = (robots: string, path: string) => robotsAllow({ robots, url: `https://site.example${path}` });

test("the group that names this program is the one that counts, whatever its case and version", () => {
  const robots = "User-agent: *\nDisallow: /\n\nUser-agent: Other\nUser-agent: STET/2.0\nDisallow: /private";
  expect(allows(robots, "/")).toBe(true);
  expect(allows(robots, "/private/page")).toBe(false);
});

test("without one the group for all counts, and several groups of one name are one", () => {
  const robots =
    "User-agent: *\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /b";
  expect([allows(robots, "/a"), allows(robots, "/b"), allows(robots, "/c")]).toEqual([false, false, true]);
});

test("the longest rule that matches wins, and of two as long the one that allows", () => {
  const robots =
    "user-agent: *\ndisallow: /docs/\nallow: /docs/terms\ndisallow: /x\nallow: /x\ndisallow: /*.pdf$";
  expect(allows(robots, "/docs/other")).toBe(false);
  expect(allows(robots, "/docs/terms.html")).toBe(true);
  expect(allows(robots, "/x")).toBe(true);
  expect(allows(robots, "/file.pdf")).toBe(false);
  expect(allows(robots, "/file.pdf?x=1")).toBe(true);
});

test("an empty rule, an empty file and a file that is none allow everything", () => {
  for (const robots of ["", "user-agent: *\ndisallow:", "<html>Not found</html>", "disallow: /"])
    expect(allows(robots, "/page")).toBe(true);
});

test("a file made to exhaust whoever reads it is read to its end", () => {
  const agents = "user-agent: *\n".repeat(20_000);
  const rules = "disallow: /a*a*a*a*a*b\n".repeat(20_000);
  expect(allows(agents + rules, `/${"a".repeat(500)}`)).toBe(true);
});
