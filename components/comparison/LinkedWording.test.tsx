import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { quotation } from "@/lib/language/quotation";
import { locator } from "@/lib/rewordings/locateWords";
import { LinkedWording } from "./LinkedWording";

const WORDS = "20% of <the compute> over four years";
const at = locator(WORDS);
const change = (effect: "same" | "weaker", words: string) => ({
  effect,
  spans: { earlier: at(words), later: at(words) },
});
const CHANGES = [
  change("weaker", "<the compute> over"),
  change("same", "20%"),
  change("weaker", "over four years"),
];

const markup = (props: Partial<Parameters<typeof LinkedWording>[0]> = {}) =>
  renderToStaticMarkup(
    <LinkedWording
      locale="en"
      side="earlier"
      text={WORDS}
      lang="en"
      changes={CHANGES}
      words="links"
      {...props}
    />,
  );
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ")
    .trim();

describe("LinkedWording", () => {
  it("is heard in order, and says once where a change ends though two rows meet in it", () => {
    expect(textOf(markup())).toBe(
      "20% row 2 of removed: <the compute> over row 1 four years row 3 end of change.",
    );
    expect(textOf(markup({ side: "later", locale: "zh" }))).toContain("新增");
  });

  it("leads from words to their row and bears its number without writing it among the words", () => {
    const html = markup();
    expect(html).toContain('href="#row-2"');
    expect(html).toMatch(
      /<a [^>]*data-rows="1 3"[^>]*><span [^>]*data-number="1">over<\/span><span class="visually-hidden" lang="en"> row 1 <\/span><\/a>/,
    );
    expect(html).toMatch(
      /data-number="3">years<\/span><span class="visually-hidden" lang="en"> row 3 <\/span><\/a>/,
    );
    for (const row of [1, 2, 3]) expect(html.split(`id="words-earlier-${row}"`)).toHaveLength(2);
  });

  it("has no links and no ids in a form, and neither numbers nor places on a page without the table", () => {
    expect(markup({ words: "spans" })).not.toMatch(/<a |id=/);
    expect(markup({ words: "spans" })).toContain('data-rows="1 3"');
    expect(markup({ words: undefined })).not.toMatch(/<a |id=|data-/);
  });

  it("keeps any text as a quote has it, whatever the rows say", () => {
    const span = fc.record({ start: fc.nat(30), end: fc.nat(30) });
    const spans = fc.record({ earlier: fc.array(span), later: fc.array(span) });
    const rows = fc.array(fc.record({ effect: fc.constantFrom("same" as const, "later" as const), spans }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), rows, (text, changes) => {
        const html = renderToStaticMarkup(
          <LinkedWording locale="en" side="later" text={text} changes={changes} words="spans" />,
        );
        const quoted = [...html.matchAll(/data-at="\d+"[^>]*>([^<]*)</g)].map(([, part]) => part).join("");
        expect(quoted).toBe(renderToStaticMarkup(quotation(text).words));
      }),
    );
  });
});
