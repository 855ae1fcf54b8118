import { describe, expect, it } from "vitest";
import { robotsAddress, robotsRule } from "./robots";

const rule = (text: string, page = "https://harbour.example/policy", status: number | null = 200) =>
  robotsRule({ status, text }, page);

describe("robots.txt", () => {
  it.each([
    ["none at all", "", 404, true],
    ["one that wants a sign-in", "", 403, true],
    ["one that is gone", "", 410, true],
    ["a server that fails", "User-agent: *\nAllow: /", 503, false],
    ["a server that asks for fewer requests", "User-agent: *\nAllow: /", 429, false],
    ["no answer", "", null, false],
  ] as const)("%s", (_, text, status, isAllowed) => {
    expect(rule(text, undefined, status).isAllowed).toBe(isAllowed);
  });

  it.each([
    ["", true],
    ["User-agent: *\nDisallow: /", false],
    ["User-agent: *\nDisallow:", true],
    ["User-agent: *\nDisallow: /policy", false],
    ["User-agent: *\nDisallow: /private", true],
    ["User-agent: *\nDisallow: /\nAllow: /policy", true],
    ["User-agent: OtherBot\nDisallow: /", true],
    ["User-agent: stet\nDisallow: /policy\n\nUser-agent: *\nDisallow:", false],
    ["User-agent: Stet\nDisallow:\n\nUser-agent: *\nDisallow: /", true],
    ["User-agent: *\nDisallow: /*.html$", true],
    ["User-agent: *\nDisallow: /pol*", false],
    ["<html><body>Not found</body></html>", true],
  ])("%j: %s", (text, isAllowed) => {
    expect(rule(text).isAllowed).toBe(isAllowed);
  });

  it("says how long to wait, within bounds", () => {
    expect(rule("User-agent: *\nCrawl-delay: 10").pauseSeconds).toBe(10);
    expect(rule("User-agent: *\nCrawl-delay: 99999").pauseSeconds).toBe(300);
    expect(rule("User-agent: *\nCrawl-delay: soon").pauseSeconds).toBe(0);
    expect(rule("User-agent: *\nCrawl-delay: -5").pauseSeconds).toBe(0);
  });

  it("stands at the root of its site", () => {
    expect(robotsAddress("https://harbour.example:8443/a/b?c#d")).toBe(
      "https://harbour.example:8443/robots.txt",
    );
  });

  it("is read in time that grows with its length alone", () => {
    expect(rule(`User-agent: *\n${"Disallow: /a*b*c*d*e*f*g*h*\n".repeat(20_000)}`).isAllowed).toBe(true);
    const page = `https://harbour.example/${"a".repeat(2_000)}`;
    expect(rule(`User-agent: *\nDisallow: /${"*a".repeat(200)}*b`, page).isAllowed).toBe(true);
  });
});
