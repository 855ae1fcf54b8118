import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { WordChange } from "@/lib/compare/words/diff";
import { WordingDiff } from "./WordingDiff";

const OPS: WordChange[] = [
  { op: "same", text: "20% of compute to " },
  { op: "removed", text: "one team" },
  { op: "added", text: "every team " },
  { op: "same", text: "<soon>" },
];

const markup = (locale: "en" | "zh") =>
  renderToStaticMarkup(<WordingDiff ops={OPS} lang="en" locale={locale} />);

/** What is heard: the text without its tags, spaces as a voice treats them. */
const heard = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("WordingDiff", () => {
  it("is a sentence to who hears it, and says where a change ends", () => {
    expect(heard(markup("en"))).toBe(
      "20% of compute to removed: one team added: every team end of change. &lt;soon&gt;",
    );
  });

  it("names the marks in the language of the page and keeps that of the quote", () => {
    expect(markup("zh")).toContain('<blockquote class="quote" lang="en">');
    expect(markup("zh")).toContain(
      '<span class="visually-hidden" lang="zh-Hans"> 删去： </span><del>one team</del>',
    );
  });

  it("leaves the space around the words unmarked", () => {
    expect(markup("en")).toContain("<ins>every team</ins> ");
  });

  it("says what moved, from where and to where, under one number", () => {
    const ops: WordChange[] = [
      { op: "moved", end: "from", move: 1, text: "By 2030, " },
      { op: "same", text: "we will pay " },
      { op: "moved", end: "to", move: 1, text: "by 2030" },
      { op: "same", text: "." },
    ];
    const html = renderToStaticMarkup(<WordingDiff ops={ops} lang="en" locale="en" />);
    expect(heard(html.replace(/<span[^>]*aria-hidden="true">[^<]*<\/span>/g, ""))).toBe(
      "moved away, 1: By 2030, end of change. we will pay moved to here, 1: by 2030 end of change. .",
    );
    expect(html).toContain("→1");
  });
});
