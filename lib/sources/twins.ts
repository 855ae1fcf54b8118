type Piece = { id: string; stance: string; quote: string | null; source: { id: string } };

/** Another piece of evidence of the same source: in the same sense with the same words, or otherwise. */
export type Twin = { of: string; isSame: boolean };

/** For each piece of evidence of one claim that is not the first of its source: the one it repeats, or else the first. */
export function twinsAmong(rows: readonly Piece[]): Map<string, Twin> {
  const twins = new Map<string, Twin>();
  for (const [at, row] of rows.entries()) {
    const before = rows.slice(0, at).filter(({ source }) => source.id === row.source.id);
    const same = before.find(({ stance, quote }) => stance === row.stance && quote === row.quote);
    const of = same ?? before[0];
    if (of) twins.set(row.id, { of: of.id, isSame: same !== undefined });
  }
  return twins;
}

/** Claims on which both sources bear, each once, in the order of the first. */
export function claimsOfBoth<C extends { slug: string }>(
  one: readonly { claim: C }[],
  other: readonly { claim: C }[],
): C[] {
  const shared = new Set(other.map(({ claim }) => claim.slug));
  const claims = new Map(one.map(({ claim }) => [claim.slug, claim]));
  return [...claims.values()].filter(({ slug }) => shared.has(slug));
}
