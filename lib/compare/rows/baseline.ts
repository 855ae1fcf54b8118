import type { Span } from "@/lib/language/span";

/** Whether a date is the baseline of a share and not a deadline: compared with 2019, 较2005年. */
export function isBaseline(folded: string, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - 40), start + 8);
  const after = folded.slice(end, end + 24);
  return (
    (/(?:compared (?:with|to)|relative to|against|versus|vs\.?|from|below|above|on|over) (?:its |the |our |a )?$/iu.test(
      folded.slice(Math.max(0, start - 40), start),
    ) &&
      /^\s*(?:levels?|baseline|base year|figures?|emissions)/iu.test(after)) ||
    /(?:compared (?:with|to)|relative to|versus|baseline (?:year )?of)[^,.;]{0,16}$/iu.test(before) ||
    (/(?:比|较|相比|相较|以)[^,。;]{0,6}$/u.test(folded.slice(Math.max(0, start - 10), start)) &&
      /^(?:年?(?:的?水平|增|减|下|上|提|降|为基|的))/u.test(after))
  );
}
