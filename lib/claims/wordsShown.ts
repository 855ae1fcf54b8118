type Words = { exact: string; prefix: string; suffix: string };

/** The words of a mention as its claim shows them: where they became another wording, those that were its own. */
export function wordsShown(
  mention: Words & { before: { exact: string } | null; carriedTo: readonly unknown[] },
): Words {
  const { before, carriedTo, exact, prefix, suffix } = mention;
  if (before && carriedTo.length > 0) return { exact: before.exact, prefix: "", suffix: "" };
  return { exact, prefix, suffix };
}
