type Attached = { id: string; removedAt: Date | null };

/** Where a number in a verdict's reasons leads, and what stands there. */
export type NumberedSource = { href: string; title: string };

/**
 * The number of each piece of evidence of a claim, given in the order in which it was attached. What readers saw keeps its
 * number when it is taken off, so that reasons written before go on to mean the same.
 */
export function sourceNumbers(rows: readonly Attached[], publicSince: Date | null): Map<string, number> {
  const counted = rows.filter(
    ({ removedAt }) => removedAt === null || (publicSince !== null && removedAt > publicSince),
  );
  return new Map(counted.map(({ id }, at) => [id, at + 1]));
}

/** What a page shows of a piece of evidence stands here; a second view on one page has anchors of its own. */
export const sourceAnchor = (evidenceId: string, anchors = "") => `${anchors}source-${evidenceId}`;

/** Where each number leads, on this page or on the one at `page`, by its `anchors`. */
export function numberedSources(
  numbers: ReadonlyMap<string, number>,
  shown: readonly { id: string; source: { title: string } }[],
  { page = "", anchors = "" } = {},
): Map<number, NumberedSource> {
  return new Map(
    shown.flatMap(({ id, source }) => {
      const number = numbers.get(id);
      return number ? [[number, { href: `${page}#${sourceAnchor(id, anchors)}`, title: source.title }]] : [];
    }),
  );
}
