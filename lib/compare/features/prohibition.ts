import type { Edit } from "../align/edit";
import type { Analysis } from "../analysis";
import type { Token } from "../parse/tokens";

/** How one who is addressed is forbidden something. */
const FORBIDS = /^(?:may|must|shall|will|can)\s?not$|^cannot$/iu;
const ADDRESSED =
  /\b(?:you|(?:users?|customers?|members?|subscribers?|visitors?|guests?|licen[sc]ees?|tenants?|buyers?|sellers?|merchants?|developers?|passengers?|students?|pupils?|drivers?|employees|staff|contractors?|suppliers?))\s$/iu;
/** What somebody is spared, and not forbidden: you will not be charged. */
const SPARED =
  /^\s(?:(?:also|ever)\s)?(?:be|lose|pay|receive|get|need|have|owe|see|hear|face|incur|earn|miss|suffer|wait|find|notice|know|feel|want|remember|recogni[sz]e|experience|qualify|understand|enjoy|like|queue|repeat)\b/iu;
const LONGEST_LEAD = 24;

/** The words of an edit where they forbid somebody who is addressed something. */
function forbids({ parsed: { folded } }: Analysis, words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  return (
    FORBIDS.test(folded.slice(first.start, last.end)) &&
    ADDRESSED.test(folded.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)) &&
    !SPARED.test(folded.slice(last.end, last.end + LONGEST_LEAD))
  );
}

/**
 * Whether an English edit forbids the reader, or others who are addressed, the same in other words: you may not, you shall
 * not. What the speaker may not do is another thing than what the speaker will not do.
 */
export const forbidsAlike = ({ earlier, later, pairs }: Edit, a: Analysis, b: Analysis): boolean =>
  pairs.length === 0 && !a.parsed.isChinese && forbids(a, earlier) && forbids(b, later);
