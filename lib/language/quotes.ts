const QUOTED = /“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"/gu;

/** Masks the words inside quotation marks; positions stay the same. */
export function maskQuotes(text: string): string {
  return text.replace(QUOTED, (quoted) => quoted[0] + "\u2588".repeat(quoted.length - 2) + quoted.at(-1));
}
