import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReadable } from "@/lib/web/page/markup";
import { HOSTILE_PAGES } from "@/prisma/testing/hostilePages";
import { hostileText } from "@/prisma/testing/hostileText";
import { readContent } from "./readContent";

/** Why it is refused, or null when it is read. */
function refusalOf(html: string): string | null {
  const read = readContent({ from: "file", content: Buffer.from(html), name: "page.html" });
  return read.ok ? null : read.reason;
}

describe("a page made to exhaust its reader", () => {
  test.each(Object.entries(HOSTILE_PAGES))(
    "is read, or refused with a reason: %s",
    (_, { page, refusal }) => {
      expect(refusalOf(page())).toBe(refusal);
    },
  );

  test("is refused before anything is built of it, whatever is too much", () => {
    for (const { page, refusal } of Object.values(HOSTILE_PAGES)) {
      expect(isReadable(page())).toBe(refusal !== "page_too_complex");
    }
  });
});

test("any mixture of tags, marks and texts is read, or refused with a reason", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<div>",
      "</div>",
      "<p>",
      "<pre>",
      "<a href=x>",
      "<td>",
      "<!--",
      "-->",
      "<![CDATA[",
      "&amp;",
      "&nbsp;",
    ),
    fc.constantFrom(
      "<",
      ">",
      '"',
      "<p class='ad_",
      "<script type='application/ld+json'>[",
      "</script>",
      "\n",
      "x",
    ),
    hostileText(300),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 200 }), (pieces, times) => {
      const refusal = refusalOf(pieces.join("").repeat(times));
      expect([
        null,
        "file_empty",
        "file_binary",
        "text_too_fine",
        "no_article_text",
        "page_too_complex",
        "text_too_long",
        "file_web_archive",
      ]).toContain(refusal);
    }),
    { numRuns: 30 },
  );
});
