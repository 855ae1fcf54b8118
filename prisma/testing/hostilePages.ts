import type { Reason } from "@/lib/errors";

/** `refusal`: why it is not read; null for one that is. */
type HostilePage = { page: () => string; refusal: Reason | null };

const attributes = (count: number) => Array.from({ length: count }, (_, n) => `a${n}=1`).join(" ");
const refused = (page: () => string): HostilePage => ({ page, refusal: "page_too_complex" });
const empty = (page: () => string): HostilePage => ({ page, refusal: "no_article_text" });
const read = (page: () => string): HostilePage => ({ page, refusal: null });

/** Pages that a stranger's server may send to exhaust whoever reads them. */
export const HOSTILE_PAGES: Record<string, HostilePage> = {
  "80,000 tags in each other": refused(() => `<html><body>${"<div>".repeat(80_000)}x`),
  "tags that no browser would nest": refused(() => `<html><body>${"<b><i>".repeat(40_000)}x`),
  "100,000 attributes": refused(() => `<p ${attributes(100_000)}>x</p>`),
  "attributes at many tags": refused(() => `<p ${attributes(400)}>x</p>`.repeat(500)),
  "an attribute of 0.6 MB": read(() => `<p a="${"x".repeat(600_000)}">hello</p>`),
  "an attribute full of tags": read(() => `<p a='${"<".repeat(190_000)}'>x`),
  "190,000 entities": refused(() => `<p>${"&amp;".repeat(190_000)}</p>`),
  "199,000 signs of a tag": refused(() => "<".repeat(199_000)),
  "and as many with spaces": refused(() => `<p>${"< ".repeat(199_000)}`),
  "300,000 signs of a tag": refused(() => `<p>${"<".repeat(300_000)}`),
  "9.9 MB of line feeds": empty(() => `<pre>${"\n".repeat(9_900_000)}</pre>`),
  "line feeds between two words": read(() => `<pre>one${"\n".repeat(9_900_000)}two</pre>`),
  "9.9 MB of spaces": read(() => `<p>one${" ".repeat(9_900_000)}two</p>`),
  "9.9 MB of signs": { page: () => `<p>${".".repeat(9_900_000)}</p>`, refusal: "text_too_long" },
  "a class that goes on": empty(() => `<p class="ad${"_T".repeat(50_000)}!">x</p>`),
  "a style that goes on": read(() => `<p style="${" ".repeat(600_000)}display">x</p>`),
  "comments in a row": empty(() => `<!--H${"--><!--HT".repeat(300)}a`),
  "comments that do not end": empty(() => "<!--".repeat(190_000)),
  "sections that do not end": empty(() => "<![CDATA[".repeat(50_000)),
  "lists in JSON-LD": read(
    () => `<script type="application/ld+json">${"[".repeat(200_000)}</script><p>x</p>`,
  ),
  "a title of dashes": read(() => `<title>${"- ".repeat(100_000)}</title><p>xxx`),
  "a name of 3 MB": read(() => `<${"a".repeat(3_000_000)}>x`),
  "spaces that do not break": refused(() => `<p>${"&nbsp;x".repeat(180_000)}`),
  "19,000 paragraphs": read(() => `<body>${"<p>x</p>".repeat(19_000)}`),
  "60,000 paragraphs": { page: () => `<body>${"<p>x</p>".repeat(60_000)}`, refusal: "text_too_fine" },
};
