/** How many tokens in a row are one shingle. */
const RUN = 4;

/** F1 of the runs of four tokens of two texts, each counted as often as it occurs. */
export function shingleF1(gold: string, found: string): number {
  const [right, told] = [shingles(gold), shingles(found)];
  let common = 0;
  for (const [run, times] of right) common += Math.min(times, told.get(run) ?? 0);
  const all = sizeOf(right) + sizeOf(told);
  return all === 0 ? 1 : (2 * common) / all;
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (tokens.length === 0) return counts;
  for (let at = 0; at < Math.max(1, tokens.length - RUN + 1); at++) {
    const run = tokens.slice(at, at + RUN).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, times) => sum + times, 0);
}

/** Titles are alike without case, accents of typing and punctuation. */
export function sameTitle(gold: string, found: string): boolean {
  return plain(gold) === plain(found);
}

/** Names are a set: their order says nothing. */
export function sameNames(gold: string, found: string): boolean {
  const names = (written: string) => [...new Set(written.split(",").map(plain))].filter(Boolean).sort();
  return names(gold).join(",") === names(found).join(",");
}

function plain(written: string): string {
  return written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
