/**
 * What stands now in the place of words that were a part of a passage: what the passage still says before and behind them is
 * left out.
 */
export function laterWords(words: string, earlier: string, later: string): string {
  const at = earlier.indexOf(words);
  if (at < 0) return later.trim();
  const [before, behind] = [earlier.slice(0, at), earlier.slice(at + words.length)];
  const from = later.startsWith(before) ? before.length : 0;
  const to = behind !== "" && later.endsWith(behind) ? later.length - behind.length : later.length;
  return (to > from ? later.slice(from, to) : later).trim();
}
