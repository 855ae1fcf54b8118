const QUOTED = /“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"/gu;

/** The same text with quoted words blanked, every other character in its place: what the writer says. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (quoted) => quoted[0] + "\u2588".repeat(quoted.length - 2) + quoted.at(-1));
}
