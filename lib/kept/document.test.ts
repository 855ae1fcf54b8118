import { expect, test } from "vitest";
import { asDocument, withoutScripts } from "./document";

test("a document has no script but data, nothing that has one loaded, and all else as it was", () => {
  const page =
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="preload" as="font" href="/a.woff2"/>' +
    '<link rel="expect" href="#_R_" blocking="render"/><script src="/a.js" async=""></script><link rel="stylesheet" href="/a.css"/></head>' +
    '<body><p>a &lt;script&gt; of the play</p><script type="application/ld+json">{"@type":"ClaimReview"}</script>' +
    '<script>self.__next_f.push([1,"a\nb"])</script><form method="post"><button>Send</button></form></body></html>';
  expect(asDocument(page)).toBe(
    '<html><head><link rel="preload" as="font" href="/a.woff2"/><link rel="stylesheet" href="/a.css"/></head>' +
      '<body><p>a &lt;script&gt; of the play</p><script type="application/ld+json">{"@type":"ClaimReview"}</script>' +
      '<form method="post"><button>Send</button></form></body></html>',
  );
});

test.each([
  [
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'",
    "default-src 'self'; script-src 'none'; style-src 'self'",
  ],
  ["script-src 'self'", "script-src 'none'"],
  ["default-src 'self'", "default-src 'self'; script-src 'none'"],
  ["", "script-src 'none'"],
])("a policy lets no script run: %s", (policy, none) => expect(withoutScripts(policy)).toBe(none));
