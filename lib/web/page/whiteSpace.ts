/** What stands in gathered text for a line break that the page asks for; line feeds are its source's own. */
export const BREAK = "\u2028";
/** Where one paragraph ends and the next begins. */
export const GAP = "\u2029";
const SOFT_WRAP = "\n";

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Two ideographic spaces are how Chinese pages begin a paragraph behind a single line break. */
const INDENTED_LINE = /\u2028(?:\u3000|\u00a0\u00a0|\u2003)/;
const WIDE = "\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026";
const WRAP_WITHIN_WIDE = new RegExp(`(?<=[${WIDE}])\n(?=[${WIDE}])`, "gu");

/** Text without what a database or a reader cannot take: control characters and lone surrogates. */
export function cleanCharacters(text: string): string {
  return text.replace(/(?![\t\n\f\r])\p{Cc}/gu, "").toWellFormed();
}

/**
 * The paragraphs of text gathered from markup, each on one line: white space runs become one space, as a
 * browser shows them, and nothing where a line of Chinese was wrapped in the source; two breaks, or a break
 * before an indent, begin a paragraph.
 */
export function paragraphsOf(gathered: string): string[] {
  const marked = cleanCharacters(gathered).replace(INVISIBLE, "").replace(/\s+/gu, markOf);
  return marked.split(GAP).flatMap((piece) => {
    const text = piece.trim().replace(WRAP_WITHIN_WIDE, "").replaceAll(SOFT_WRAP, " ");
    return text === "" ? [] : [text];
  });
}

function markOf(run: string): string {
  if (run.includes(GAP)) return GAP;
  const first = run.indexOf(BREAK);
  if (first >= 0) return run.indexOf(BREAK, first + 1) > 0 || INDENTED_LINE.test(run) ? GAP : " ";
  if (run.includes("\n")) return SOFT_WRAP;
  return run.includes("\u3000") ? "\u3000" : " ";
}
