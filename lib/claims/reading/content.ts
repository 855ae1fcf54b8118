import type { Attribution } from "./who";

/** "said on Tuesday that it will": the day is no part of what was said. */
const DAY_OF_SAYING =
  /^ (?:(?:late |early )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?=,? )/u;

/** What is reported: the sentence without the words for who says so. The same text where nobody does. */
export function contentOf(sentence: string, attribution: Attribution | undefined): string {
  if (!attribution) return sentence;
  const { subject, verb, said, isAfter } = attribution;
  if (!isAfter)
    return sentence
      .slice(verb.end)
      .replace(DAY_OF_SAYING, "")
      .replace(/^\s*(?:了|道|过|[称说指](?=[，,：:]))?[，,：:]?\s*(?:that\s)?/u, "");
  const [from, to] = [Math.min(subject.start, verb.start), Math.max(subject.end, verb.end)];
  const before = sentence
    .slice(0, from)
    .replace(/[，,\s]+$/u, "")
    .replace(/,(?=[”"]$)/u, "");
  // Whom it was told is no part of what was said.
  const rest = /^told$/iu.test(said) ? sentence.slice(to).replace(/^[^,.;“"]*/u, "") : sentence.slice(to);
  const after = rest.replace(/^[，,：:\s]+/u, "");
  if (/^[\p{P}\s]*$/u.test(after)) return /[\p{P}]$/u.test(before) ? before : before + after.trim();
  return `${before} ${after}`.trim();
}
