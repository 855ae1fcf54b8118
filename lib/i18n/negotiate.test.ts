import { describe, expect, it } from "vitest";
import { alternates, href, sameSitePath, withoutLocale } from "./address";
import { negotiate, readAcceptLanguage } from "./negotiate";

describe("negotiate", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["zh-TW", "zh"],
    ["zh-Hant-HK,en;q=0.5", "zh"],
    ["en-GB,en;q=0.9,zh;q=0.5", "en"],
    ["en;q=0.4,zh;q=0.6", "zh"],
    ["fr-FR,zh;q=0.3", "zh"],
    ["fr-FR", "en"],
    ["*", "en"],
    ["", "en"],
    ["zh;q=0,en", "en"],
    ["not a header ;;;=,\u0000", "en"],
  ])("of %j is %s", (header, locale) => {
    expect(negotiate(undefined, header)).toBe(locale);
  });

  it("prefers the language chosen before, and only one that exists", () => {
    expect(negotiate("zh", "en")).toBe("zh");
    expect(negotiate("xx", "zh")).toBe("zh");
  });

  it("reads a bounded number of wishes, the most wanted first", () => {
    expect(readAcceptLanguage("de;q=0.1,en;q=0.9,fr")).toEqual(["fr", "en", "de"]);
    expect(readAcceptLanguage(Array(5000).fill("en").join(",")).length).toBeLessThanOrEqual(20);
  });
});

describe("addresses", () => {
  it("puts the language on and takes it off", () => {
    for (const path of ["/", "/promises", "/claims/a?b=c", "/english"]) {
      expect(withoutLocale(href("zh", path))).toBe(path);
    }
    expect(withoutLocale("/english")).toBe("/english");
    expect(withoutLocale("/zh?rating=kept")).toBe("/?rating=kept");
  });

  it("goes nowhere but to this site", () => {
    expect(sameSitePath("/zh/promises?a=b#c")).toBe("/zh/promises?a=b#c");
    expect(sameSitePath("/zh/search?q=统一 20%&r=é#—")).toBe(
      "/zh/search?q=%E7%BB%9F%E4%B8%80 20%&r=%C3%A9#%E2%80%94",
    );
    for (const value of ["/en/\ud800", `/${"a".repeat(20_000)}`, `/${"统".repeat(1_000)}`]) {
      expect(sameSitePath(value), value.slice(0, 9)).toBeNull();
    }
    const elsewhere = ["//evil.example", "/\\evil.example", "https://evil.example", "zh", "", null];
    for (const value of [...elsewhere, "/a\\..\\b", "/\t/evil.example", "/zh\r\nset-cookie: a=b"]) {
      expect(sameSitePath(value), String(value)).toBeNull();
    }
  });

  it("names each language and a default for search engines", () => {
    expect(alternates("zh", "/promises")).toEqual({
      canonical: "/zh/promises",
      languages: { en: "/en/promises", "zh-Hans": "/zh/promises", "x-default": "/en/promises" },
    });
  });
});
