import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "@/lib/language/text";
import { textFragmentUrl } from "./textFragment";

const PAGE = "https://example.org/news/1";
const LONG =
  "The company said on Tuesday that it would keep its promise to the letter, that nobody had been asked to leave, " +
  "and that the share of its computers set aside for safety work had never been smaller than announced";

/** The parts of the directive as a browser reads them. */
function parts(url: string) {
  const [, directive = ""] = url.split(":~:text=");
  const all = directive
    .split(",")
    .map((part) => ({ raw: part, text: decodeURIComponent(part.replace(/^-|-$/g, "")) }));
  return {
    prefix: all.find(({ raw }) => raw.endsWith("-"))?.text,
    suffix: all.find(({ raw }) => raw.startsWith("-"))?.text,
    quote: all.filter(({ raw }) => !raw.startsWith("-") && !raw.endsWith("-")).map(({ text }) => text),
  };
}

describe("textFragmentUrl", () => {
  it("points at a quote", () => {
    expect(textFragmentUrl(PAGE, "they would keep every promise")).toBe(
      `${PAGE}#:~:text=they%20would%20keep%20every%20promise`,
    );
  });

  it("encodes what the directive's own syntax uses", () => {
    const url = textFragmentUrl(PAGE, "research & safety, long-term work first");
    expect(url).toBe(`${PAGE}#:~:text=research%20%26%20safety%2C%20long%2Dterm%20work%20first`);
  });

  it("gives a short quote its surroundings, in whole words and from its own block", () => {
    const quote = {
      exact: "20%",
      prefix: "ompany pledged to set aside all ",
      suffix: " of it\nThe next paragraph begins",
    };
    expect(parts(textFragmentUrl(PAGE, quote))).toEqual({
      prefix: "pledged to set aside all",
      quote: ["20%"],
      suffix: "of it",
    });
    expect(parts(textFragmentUrl(PAGE, { exact: "20%", prefix: "Above\n", suffix: "\nBelow" }))).toEqual({
      prefix: undefined,
      quote: ["20%"],
      suffix: undefined,
    });
    expect(textFragmentUrl(PAGE, { exact: "20%", prefix: "", suffix: "" })).toBe(`${PAGE}#:~:text=20%25`);
  });

  it("gives a long quote by its beginning and its end", () => {
    const { quote } = parts(textFragmentUrl(PAGE, LONG));
    expect(quote).toEqual(
      ["The company said on Tuesday", "been smaller than announced"].map((text) =>
        expect.stringContaining(text.slice(0, 11)),
      ),
    );
    expect(LONG.startsWith(quote[0] ?? "?")).toBe(true);
    expect(LONG.endsWith(quote[1] ?? "?")).toBe(true);
  });

  it("gives a quote over several blocks by its beginning and its end, since text in between is no match", () => {
    const { quote } = parts(textFragmentUrl(PAGE, "One block here.\nA second one.\nThe last."));
    expect(quote).toEqual(["One block here.", "The last."]);
  });

  it("cuts Chinese where words end", () => {
    const text = "公司承诺把迄今获得的算力的两成交给超级对齐团队";
    const exact = text.slice(1, -1);
    const { quote, prefix, suffix } = parts(
      textFragmentUrl(PAGE, { exact, prefix: text.slice(0, 1), suffix: text.slice(-1) }),
    );
    const ends = [0, ...words(text, "zh").map(({ end }) => end)];
    const start = text.indexOf(quote[0] ?? "?");
    expect(ends).toContain(start);
    expect(ends).toContain(start + (quote[0]?.length ?? 0));
    expect(start).toBeGreaterThan(0);
    expect(`${prefix}${quote[0]}${suffix}`).toBe(text);
  });

  it("keeps the page's own fragment and replaces an older directive", () => {
    expect(textFragmentUrl(`${PAGE}?a=1#part`, "a promise that was made to everybody")).toBe(
      `${PAGE}?a=1#part:~:text=a%20promise%20that%20was%20made%20to%20everybody`,
    );
    const once = textFragmentUrl(PAGE, LONG);
    expect(textFragmentUrl(once, LONG)).toBe(once);
  });

  it.each(["", "  \n ", "…", "“”"])("leaves the address alone for the quote %j", (quote) => {
    expect(textFragmentUrl(PAGE, quote)).toBe(PAGE);
  });

  it.each(["mailto:a@example.org", "javascript:alert(1)", "not an address"])("leaves %s alone", (url) => {
    expect(textFragmentUrl(url, "a quote")).toBe(url);
  });

  it("never writes syntax of its own into a part, whatever the quote", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "-", ",", "&", "#", " ", "算", "力", "😀", "\ud800", "%", "\n", "=", ":~:"),
    });
    fc.assert(
      fc.property(text, text, text, (prefix, exact, suffix) => {
        const url = textFragmentUrl(PAGE, { exact, prefix, suffix });
        if (url === PAGE) return;
        const [, directive = ""] = url.split("#:~:text=");
        expect(directive).toMatch(/^(?:[^\s,&#-]+-,)?[^\s,&#-]+(?:,[^\s,&#-]+)?(?:,-[^\s,&#-]+)?$/);
        expect(() => parts(url)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
