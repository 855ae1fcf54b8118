/** Longest slug made from a text, in characters: an address people can still read. */
const MAX_LENGTH = 72;

/**
 * The slug of a text: Latin lower case, Chinese in pinyin, words joined by hyphens, cut at a word.
 * Falls back to `fallback` when nothing readable is left (emoji, punctuation). The tables of pinyin are read at the first.
 */
export async function slugOf(text: string, fallback: string): Promise<string> {
  const { slugify } = await import("transliteration");
  const whole = slugify(text.normalize("NFKC").replace(/['’]/g, ""), {
    lowercase: true,
    separator: "-",
  })
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= MAX_LENGTH) return whole || fallback;
  const cut = whole.slice(0, MAX_LENGTH + 1);
  const atWord = cut.lastIndexOf("-");
  return (atWord > MAX_LENGTH / 2 ? cut.slice(0, atWord) : cut.slice(0, MAX_LENGTH)).replace(/-$/, "");
}

/** The n-th candidate for a slug: the slug itself, then -2, -3 … */
export function numbered(slug: string, n: number): string {
  return n === 1 ? slug : `${slug}-${n}`;
}
