import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_URL_LENGTH, normaliseUrl } from "./url";

describe("normaliseUrl", () => {
  it.each([
    [
      "https://openai.com/index/introducing-superalignment/",
      "https://openai.com/index/introducing-superalignment/",
    ],
    ["  HTTPS://OpenAI.com:443/Index/ ", "https://openai.com/Index/"],
    ["openai.com", "https://openai.com/"],
    ["openai.com:8080/a", "https://openai.com:8080/a"],
    ["http://example.org./a?", "http://example.org/a"],
    ["https://example.org/a#:~:text=20%25", "https://example.org/a"],
    ["https://example.org/a#section", "https://example.org/a"],
    ["https://example.org/#!/story/4", "https://example.org/#!/story/4"],
    ["https://x.com/a/status/1?s=20&utm_source=mail&ref_src=twsrc", "https://x.com/a/status/1?s=20"],
    ["https://example.org/?b=2&a=%7E&UTM_Campaign=x", "https://example.org/?b=2&a=%7E"],
    ["https://例子.中国/新闻", "https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB"],
  ])("%s", (written, expected) => expect(normaliseUrl(written)).toBe(expected));

  it.each([
    "",
    "not an address",
    "javascript:alert(1)",
    "ftp://example.org/a",
    "data:text/html,x",
    "mailto:a@example.org",
    "https://user:secret@example.org/",
    "localhost/a",
    `https://example.org/${"a".repeat(MAX_URL_LENGTH)}`,
  ])("refuses %s", (written) => expect(normaliseUrl(written)).toBeNull());

  it("leaves what it made as it is", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = normaliseUrl(url);
        if (once !== null) expect(normaliseUrl(once)).toBe(once);
      }),
    );
  });
});
