/** Claims of kind promise are looked for by their words, among everybody's or only these speakers'. */
export type AlikeAsked = { text: string; speakerIds?: string[]; not?: string[] };

/**
 * Ids of the promises on record that are most alike, best first. Whoever asks brings it along: the search stands to the
 * right of here in the order of imports.
 */
export type FindPromises = (asked: AlikeAsked) => Promise<string[]>;

export type Worded = { quote: string; statementEn: string | null; statementZh: string | null };

/** The words by which others like it are looked for: what was said, and how it is stated in either language. */
export function textOf({ quote, statementEn, statementZh }: Worded): string {
  return [...new Set([quote, statementEn, statementZh])].filter(Boolean).join("\n");
}

/** Of many wordings the first and the last recorded say what the others are about. */
export function textsOf(claims: readonly Worded[]): string[] {
  const ends = claims.length > 1 ? [claims[0], claims.at(-1)] : claims;
  return ends.flatMap((claim) => (claim ? [textOf(claim)] : []));
}

/** What is alike among the circle's own words, then among everybody's: somebody else may restate a promise. */
export async function idsAlike(
  find: FindPromises,
  asked: { texts: readonly string[]; circle: string[]; not: string[] },
): Promise<string[]> {
  const { texts, circle, not } = asked;
  const ids = new Set<string>();
  for (const speakerIds of [circle, undefined]) {
    for (const text of texts) for (const id of await find({ text, speakerIds, not })) ids.add(id);
  }
  return [...ids];
}

/** For a page that needs one answer in several places: the same is looked for once. */
export function lookedForOnce(find: FindPromises): FindPromises {
  const answers = new Map<string, Promise<string[]>>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? find(asked);
    answers.set(key, answer);
    return answer;
  };
}
